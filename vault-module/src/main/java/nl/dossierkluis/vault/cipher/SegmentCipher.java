package nl.dossierkluis.vault.cipher;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * AES-256-GCM over the segments of one message, under the key and the additional data that belong
 * to their position. It reuses one Cipher and serves one thread at a time.
 */
final class SegmentCipher implements AutoCloseable {

  private final FloeParameters parameters;
  private final FloeKdf messageKdf;
  private final Cipher cipher = SunJce.aesGcm();
  private final ByteBuffer additional = ByteBuffer.allocate(Long.BYTES + 1);
  private @Nullable SecretBytes key;
  private long keyPosition;

  SegmentCipher(FloeParameters parameters, FloeKdf messageKdf) {
    this.parameters = parameters;
    this.messageKdf = messageKdf;
  }

  /**
   * Encrypts {@code length} bytes; gives ciphertext and tag to the target, which already holds the
   * nonce.
   */
  void encrypt(
      long position, boolean last, byte[] in, int from, int length, byte[] target, int nonceAt) {
    try {
      start(Cipher.ENCRYPT_MODE, position, last, target, nonceAt);
      cipher.doFinal(in, from, length, target, nonceAt + FloeParameters.NONCE_LENGTH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM refused to encrypt segment " + position, e);
    }
  }

  /** Decrypts nonce, ciphertext and tag; returns the number of cleartext bytes. */
  int decrypt(
      long position, boolean last, byte[] in, int nonceAt, int length, byte[] target, int to)
      throws SealBroken {
    try {
      start(Cipher.DECRYPT_MODE, position, last, in, nonceAt);
      int from = nonceAt + FloeParameters.NONCE_LENGTH;
      return cipher.doFinal(in, from, length - FloeParameters.NONCE_LENGTH, target, to);
    } catch (AEADBadTagException e) {
      throw new SealBroken(
          SealBroken.Reason.SEGMENT, "segment " + position + " does not verify", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM refused to decrypt segment " + position, e);
    }
  }

  private void start(int mode, long position, boolean last, byte[] nonce, int nonceAt)
      throws GeneralSecurityException {
    GCMParameterSpec spec =
        new GCMParameterSpec(
            Byte.SIZE * FloeParameters.TAG_LENGTH, nonce, nonceAt, FloeParameters.NONCE_LENGTH);
    cipher.init(mode, keyFor(position), spec);
    additional.clear().putLong(position).put((byte) (last ? 1 : 0));
    cipher.updateAAD(additional.array());
  }

  private SecretBytes keyFor(long position) {
    long wanted = parameters.keyPosition(position);
    SecretBytes current = key;
    if (current == null || wanted != keyPosition) {
      close();
      current = messageKdf.segmentKey(wanted);
      key = current;
      keyPosition = wanted;
    }
    return current;
  }

  @Override
  public void close() {
    if (key != null) {
      key.close();
    }
  }
}
