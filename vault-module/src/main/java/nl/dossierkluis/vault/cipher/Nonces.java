package nl.dossierkluis.vault.cipher;

import java.security.SecureRandom;

/**
 * Random nonces of 12 bytes. Asking the system for each one costs a tenth of sealing a segment, so
 * they are drawn in batches that grow with the message.
 */
final class Nonces {

  private static final int LARGEST_BATCH = 256 * FloeParameters.NONCE_LENGTH;

  private final SecureRandom random;
  private byte[] batch = new byte[FloeParameters.NONCE_LENGTH];
  private int used;

  Nonces(SecureRandom random) {
    this.random = random;
    random.nextBytes(batch);
  }

  void next(byte[] target, int to) {
    if (used == batch.length) {
      batch = new byte[Math.min(2 * batch.length, LARGEST_BATCH)];
      random.nextBytes(batch);
      used = 0;
    }
    System.arraycopy(batch, used, target, to, FloeParameters.NONCE_LENGTH);
    used += FloeParameters.NONCE_LENGTH;
  }
}
