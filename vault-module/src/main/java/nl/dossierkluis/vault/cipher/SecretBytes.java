package nl.dossierkluis.vault.cipher;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * Key material that is zeroed when closed. Each holder closes its own copy, so that closing one
 * never takes a key out of another thread's hands. A moving garbage collector and the JDK's ciphers
 * may keep copies for a while: this reduces what a memory dump shows, it does not remove it.
 *
 * <p>Instances are equal only to themselves, are not printed and not serialised.
 */
public final class SecretBytes implements SecretKey, AutoCloseable {

  /** Length in bytes of every key of the vault. */
  public static final int KEY_LENGTH = 32;

  private static final long serialVersionUID = 1L;

  private final transient byte[] bytes;
  private transient boolean closed;

  private SecretBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A fresh key of 32 bytes. */
  public static SecretBytes randomKey(SecureRandom random) {
    byte[] bytes = new byte[KEY_LENGTH];
    random.nextBytes(bytes);
    return new SecretBytes(bytes);
  }

  /**
   * Takes over this array: the caller must not use it again.
   *
   * @param bytes not empty; zeroed when this is closed
   */
  public static SecretBytes takeOver(byte[] bytes) {
    return new SecretBytes(bytes);
  }

  /**
   * Another copy of the same bytes, to be closed on its own.
   *
   * @throws IllegalStateException if this is closed
   */
  public SecretBytes copy() {
    return new SecretBytes(getEncoded());
  }

  /**
   * The 32-byte subkey for one purpose; {@code docs/vault-format.md}, section 2.
   *
   * @throws IllegalStateException if this is closed
   */
  public SecretBytes subkey(KeyPurpose purpose) {
    return new SecretBytes(Hkdf.sha384(this).expand(KEY_LENGTH, purpose.info()));
  }

  /** Length in bytes. */
  public int length() {
    return bytes.length;
  }

  /** Accepted by every algorithm of the JDK that asks: AES does, HMAC does not. */
  @Override
  public String getAlgorithm() {
    return "AES";
  }

  @Override
  public String getFormat() {
    return "RAW";
  }

  /**
   * A copy of the bytes, which the caller zeroes.
   *
   * @throws IllegalStateException if this is closed
   */
  @Override
  public synchronized byte[] getEncoded() {
    if (closed) {
      throw new IllegalStateException("this key is closed");
    }
    return bytes.clone();
  }

  @Override
  public synchronized boolean isDestroyed() {
    return closed;
  }

  @Override
  public void destroy() {
    close();
  }

  @Override
  public synchronized void close() {
    closed = true;
    Arrays.fill(bytes, (byte) 0);
  }

  private void writeObject(ObjectOutputStream out) throws NotSerializableException {
    throw new NotSerializableException("key material is not serialised");
  }
}
