package nl.dossierkluis.vault.keys;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.SecretBytes;

/** The four lines of a key file; {@code docs/vault-format.md}, section 7. */
final class KeyFileText {

  private static final HexFormat HEX = HexFormat.of();
  private static final int CHECK_LENGTH = 8;

  private static final Pattern LINES =
      Pattern.compile(
          "(?<checked>dossierkluis key file 1\nid: (?<id>[0-9a-f]{32})\nkey: (?<key>[0-9a-f]{64})\n)"
              + "check: (?<check>[0-9a-f]{16})\n");

  private KeyFileText() {}

  /**
   * What a key file holds.
   *
   * @param custody its id
   * @param key 32 bytes, for the caller to close
   */
  record Content(ObjectId custody, SecretBytes key) {}

  /** The file's bytes, which hold the key. */
  static SecretBytes of(ObjectId custody, SecretBytes key) {
    try (SecretBytes copy = key.copy()) {
      byte[] bytes = copy.getEncoded();
      String checked =
          "dossierkluis key file 1\nid: " + custody.hex() + "\nkey: " + HEX.formatHex(bytes) + "\n";
      Arrays.fill(bytes, (byte) 0);
      String check = HEX.formatHex(check(checked.getBytes(StandardCharsets.US_ASCII)));
      return SecretBytes.takeOver(
          (checked + "check: " + check + "\n").getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** What the file says, or nothing if it is not a whole key file; its bytes are zeroed. */
  static Optional<Content> parse(byte[] file) {
    CharBuffer text = StandardCharsets.ISO_8859_1.decode(ByteBuffer.wrap(file));
    try {
      Matcher lines = LINES.matcher(text);
      return lines.matches() && checkHolds(file, text, lines)
          ? Optional.of(content(text, lines))
          : Optional.empty();
    } finally {
      Arrays.fill(file, (byte) 0);
      Arrays.fill(text.array(), '\0');
    }
  }

  private static boolean checkHolds(byte[] file, CharBuffer text, Matcher lines) {
    byte[] written = HEX.parseHex(text, lines.start("check"), lines.end("check"));
    return Arrays.equals(written, check(Arrays.copyOf(file, lines.end("checked"))));
  }

  private static Content content(CharBuffer text, Matcher lines) {
    byte[] key = HEX.parseHex(text, lines.start("key"), lines.end("key"));
    return new Content(ObjectId.ofHex(lines.group("id")), SecretBytes.takeOver(key));
  }

  private static byte[] check(byte[] lines) {
    try {
      return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(lines), CHECK_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
