package nl.dossierkluis.accounts;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.dossierkluis.platform.RandomId;

/**
 * One-time codes from a shared secret and the time (RFC 6238), in the form that every authenticator
 * app knows: HMAC-SHA-1, six digits, a new one every thirty seconds.
 */
public final class Totp {

  /** How long one code is the newest, in seconds. */
  public static final int STEP_SECONDS = 30;

  private static final String HMAC = "HmacSHA1";

  /** As long as the hash, which RFC 4226 (R6) recommends. */
  private static final int SECRET_BYTES = 20;

  /** Clocks may differ by one step, and nobody types faster than one. */
  private static final int TOLERANCE = 1;

  private static final int SIX_DIGITS = 1_000_000;

  private Totp() {}

  static byte[] newSecret() {
    return RandomId.bytes(SECRET_BYTES);
  }

  /** The number of the step in which an instant lies. */
  public static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
  }

  /** The code of a step: six digits. */
  public static String code(byte[] secret, long step) {
    return "%06d".formatted(number(hmac(HMAC, secret, step)) % SIX_DIGITS);
  }

  /**
   * The step to which a code belongs, among those around now that come after the last one used: no
   * code is taken twice.
   */
  static OptionalLong match(byte[] secret, String code, Instant now, long lastUsed) {
    long middle = step(now);
    return LongStream.rangeClosed(middle - TOLERANCE, middle + TOLERANCE)
        .filter(step -> step > lastUsed)
        .filter(step -> same(code(secret, step), code))
        .findFirst();
  }

  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(bytes(expected), bytes(given));
  }

  private static byte[] bytes(String digits) {
    return digits.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  static byte[] hmac(String algorithm, byte[] secret, long counter) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret, algorithm));
      return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(counter).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The 31 bits that the last four choose (RFC 4226, section 5.3). */
  static int number(byte[] hash) {
    int offset = hash[hash.length - 1] & 0xf;
    return ByteBuffer.wrap(Arrays.copyOfRange(hash, offset, offset + Integer.BYTES)).getInt()
        & Integer.MAX_VALUE;
  }
}
