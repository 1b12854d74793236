package nl.dossierkluis.vault.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.storage.KeyKind;

/**
 * A line of the erasure ledger; {@code docs/vault-format.md}, section 8.
 *
 * @param kind container or document
 * @param id of the destroyed key
 * @param when in whole seconds
 */
record ErasedKey(KeyKind kind, ObjectId id, Instant when) {

  private static final int CHECK_LENGTH = 4;

  private static final Pattern LINE =
      Pattern.compile(
          "(?<said>(?<kind>container|document) (?<id>[0-9a-f]{32}) (?<when>\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ))"
              + " (?<check>[0-9a-f]{8})");

  ErasedKey {
    when = when.truncatedTo(ChronoUnit.SECONDS);
  }

  String line() {
    String said = kind.word() + " " + id.hex() + " " + when;
    return said + " " + check(said);
  }

  /** What a line says, or nothing if it is not whole. */
  static Optional<ErasedKey> parse(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches() || !check(matcher.group("said")).equals(matcher.group("check"))) {
      return Optional.empty();
    }
    KeyKind kind =
        matcher.group("kind").equals(KeyKind.CONTAINER.word())
            ? KeyKind.CONTAINER
            : KeyKind.DOCUMENT;
    ObjectId id = ObjectId.ofHex(matcher.group("id"));
    return Optional.of(new ErasedKey(kind, id, Instant.parse(matcher.group("when"))));
  }

  private static String check(String said) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest, 0, CHECK_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
