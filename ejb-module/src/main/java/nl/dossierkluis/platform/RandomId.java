package nl.dossierkluis.platform;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** Makes ids that cannot be guessed: 128 random bits as 22 characters base64url. */
public final class RandomId {

  /** Length of an id in characters. */
  public static final int LENGTH = 22;

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{21}[AQgw]");
  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomId() {}

  /** Returns a fresh id. */
  public static String next() {
    return encode(bytes(16));
  }

  /** Returns {@code count} fresh random bytes. */
  public static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** Says whether a text from outside has the form of an id; null has not. */
  public static boolean isWellFormed(String text) {
    return text != null && FORM.matcher(text).matches();
  }

  /** Encodes bytes as base64url without padding, the form of every id and token. */
  public static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
