package nl.dossierkluis.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import nl.dossierkluis.platform.RandomId;

/** Tokens of 256 random bits that stand for a session, a program or an invitation. */
final class Tokens {

  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  private Tokens() {}

  /** A fresh token, 43 characters base64url. */
  static String next() {
    return RandomId.encode(RandomId.bytes(BYTES));
  }

  /** All that is kept of a token: its SHA-256. */
  static String hash(String token) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return RandomId.encode(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean isWellFormed(String token) {
    return token != null && FORM.matcher(token).matches();
  }
}
