package nl.dossierkluis.accounts;

import java.util.regex.Pattern;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.platform.Sha256;

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
    return Sha256.of(token);
  }

  static boolean isWellFormed(String token) {
    return token != null && FORM.matcher(token).matches();
  }
}
