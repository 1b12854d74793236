package nl.dossierkluis.accounts;

import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.platform.Sha256;

/**
 * A code on paper for the day on which the phone is gone: twelve letters and digits that nobody
 * takes for one another (Crockford's), 60 random bits. It works once.
 */
final class BackupCode {

  /** How many somebody gets at once. */
  static final int MANY = 10;

  static final int LENGTH = 12;

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int GROUP = 4;

  private BackupCode() {}

  /** Fresh codes, in groups of four. */
  static List<String> fresh() {
    return Stream.generate(BackupCode::one).limit(MANY).toList();
  }

  private static String one() {
    byte[] random = RandomId.bytes(LENGTH);
    return IntStream.range(0, LENGTH)
        .mapToObj(at -> (at > 0 && at % GROUP == 0 ? "-" : "") + ALPHABET.charAt(random[at] & 31))
        .collect(Collectors.joining());
  }

  /** What was typed, as it was printed: without blanks and lines, and with the letters meant. */
  static String plain(String typed) {
    return typed
        .replaceAll("[\\s-]", "")
        .toUpperCase(Locale.ROOT)
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  /** All that is kept of a code, and that sealed: its SHA-256 together with its account. */
  static String hash(String accountId, String typed) {
    return Sha256.of("backup code " + accountId + " " + plain(typed));
  }

  static boolean matches(String hash, String accountId, String typed) {
    return MessageDigest.isEqual(bytes(hash), bytes(hash(accountId, typed)));
  }

  private static byte[] bytes(String hash) {
    return hash.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }
}
