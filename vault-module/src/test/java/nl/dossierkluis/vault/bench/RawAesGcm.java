package nl.dossierkluis.vault.bench;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import nl.dossierkluis.vault.cipher.FloeParameters;
import nl.dossierkluis.vault.cipher.SecretBytes;

/** The rival: the JDK's AES-256-GCM over segments, with a counter for a nonce and nothing else. */
final class RawAesGcm {

  private static final int TAG = 16;
  private static final int SEGMENT = FloeParameters.VAULT.cleartextLength();

  private final SecretBytes key;
  private final byte[] cleartext;
  private final byte[] sealed;
  private final byte[] opened = new byte[SEGMENT];
  private final Cipher cipher;
  private final ByteBuffer nonce = ByteBuffer.allocate(12);
  private long last;

  RawAesGcm(SecretBytes key, byte[] cleartext) {
    this.key = key;
    this.cleartext = cleartext;
    this.sealed = new byte[cleartext.length / SEGMENT * (SEGMENT + TAG)];
    try {
      this.cipher = Cipher.getInstance("AES/GCM/NoPadding", "SunJCE");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    seal();
  }

  int seal() {
    int length = 0;
    long nonceOfFirst = ++last;
    try {
      for (int from = 0; from < cleartext.length; from += SEGMENT) {
        start(Cipher.ENCRYPT_MODE, nonceOfFirst, from / SEGMENT);
        length += cipher.doFinal(cleartext, from, SEGMENT, sealed, length);
      }
      return length;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  int open() {
    int length = 0;
    try {
      for (int i = 0; i * (SEGMENT + TAG) < sealed.length; i++) {
        start(Cipher.DECRYPT_MODE, last, i);
        length += cipher.doFinal(sealed, i * (SEGMENT + TAG), SEGMENT + TAG, opened, 0);
      }
      return length;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void start(int mode, long message, int segment) throws GeneralSecurityException {
    nonce.putLong(0, message).putInt(Long.BYTES, segment);
    cipher.init(mode, key, new GCMParameterSpec(Byte.SIZE * TAG, nonce.array()));
  }
}
