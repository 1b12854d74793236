package nl.dossierkluis.vault.cipher;

import java.security.GeneralSecurityException;
import java.security.Key;
import javax.crypto.Cipher;
import javax.crypto.Mac;

/**
 * The JDK's own provider, asked for by name: another provider that ranks before it (Bouncy Castle
 * does AES at a fiftieth of the speed) must not take its place unnoticed.
 */
final class SunJce {

  private static final String PROVIDER = "SunJCE";

  private SunJce() {}

  static Cipher aesGcm() {
    try {
      return Cipher.getInstance("AES/GCM/NoPadding", PROVIDER);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java runtime lacks AES/GCM of " + PROVIDER, e);
    }
  }

  static Mac mac(String algorithm, Key key) {
    try {
      Mac mac = Mac.getInstance(algorithm, PROVIDER);
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "this Java runtime lacks " + algorithm + " of " + PROVIDER, e);
    }
  }
}
