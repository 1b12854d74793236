package nl.dossierkluis.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.dossierkluis.platform.RandomId;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) in PHC string form, {@code $argon2id$v=19$m=65536,t=3,p=1$salt$hash}. The
 * costs of an old hash are read from itself, within bounds.
 *
 * @param memoryKib memory in KiB
 * @param passes number of passes
 */
record PasswordHash(int memoryKib, int passes, byte[] salt, byte[] tag) {

  private static final int MEMORY_KIB = 65_536;
  private static final int PASSES = 3;
  private static final int SALT_BYTES = 16;
  private static final int TAG_BYTES = 32;
  private static final int MOST_MEMORY_KIB = 262_144;
  private static final int MOST_PASSES = 10;
  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=1\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  PasswordHash {
    if (memoryKib < 8 || memoryKib > MOST_MEMORY_KIB || passes < 1 || passes > MOST_PASSES) {
      throw new IllegalArgumentException("costs of a password hash out of bounds");
    }
  }

  /** Hashes a new password at today's cost. */
  static PasswordHash of(String password) {
    byte[] salt = RandomId.bytes(SALT_BYTES);
    return new PasswordHash(
        MEMORY_KIB, PASSES, salt, argon2id(password, salt, MEMORY_KIB, PASSES, TAG_BYTES));
  }

  /** A hash that costs as much to check as any of today's, and that no password is known to fit. */
  static PasswordHash ofNobody() {
    return new PasswordHash(
        MEMORY_KIB, PASSES, RandomId.bytes(SALT_BYTES), RandomId.bytes(TAG_BYTES));
  }

  /** Reads a PHC string; anything else is refused. */
  static PasswordHash parse(String phc) {
    Matcher parts = PHC.matcher(phc);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no Argon2id hash");
    }
    Base64.Decoder base64 = Base64.getDecoder();
    return new PasswordHash(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        base64.decode(parts.group(3)),
        base64.decode(parts.group(4)));
  }

  /** Says whether this is the password, in time that does not depend on where it differs. */
  boolean matches(String password) {
    return MessageDigest.isEqual(tag, argon2id(password, salt, memoryKib, passes, tag.length));
  }

  String toPhc() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
        .formatted(memoryKib, passes, base64.encodeToString(salt), base64.encodeToString(tag));
  }

  private static byte[] argon2id(
      String password, byte[] salt, int memoryKib, int passes, int length) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKib)
            .withIterations(passes)
            .withParallelism(1)
            .withSalt(salt)
            .build());
    byte[] tag = new byte[length];
    generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), tag);
    return tag;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PasswordHash hash
        && memoryKib == hash.memoryKib
        && passes == hash.passes
        && Arrays.equals(salt, hash.salt)
        && Arrays.equals(tag, hash.tag);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(tag);
  }

  @Override
  public String toString() {
    return "PasswordHash";
  }
}
