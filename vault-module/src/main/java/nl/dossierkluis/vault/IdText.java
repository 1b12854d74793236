package nl.dossierkluis.vault;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * The text form of the vault's ids: 16 bytes as 22 characters base64url without padding, in the one
 * canonical spelling.
 */
final class IdText {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LENGTH = 16;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private IdText() {}

  static String random() {
    byte[] bytes = new byte[LENGTH];
    RANDOM.nextBytes(bytes);
    return of(bytes);
  }

  static String of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("an id has 16 bytes, not " + bytes.length);
    }
    return ENCODER.encodeToString(bytes);
  }

  /** Refuses with a message that does not repeat the text, which may be anything. */
  static byte[] bytes(String text) {
    byte[] bytes = decoded(text);
    if (bytes.length != LENGTH || !of(bytes).equals(text)) {
      throw new IllegalArgumentException("an id is 22 characters base64url without padding");
    }
    return bytes;
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("an id is 22 characters base64url without padding", e);
    }
  }
}
