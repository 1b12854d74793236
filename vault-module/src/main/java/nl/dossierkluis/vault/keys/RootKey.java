package nl.dossierkluis.vault.keys;

import java.security.MessageDigest;
import java.util.Arrays;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.SecretBytes;

/**
 * The key above all others.
 *
 * @param id its name, the same in every custody entry
 * @param key 32 bytes, zeroed when this is closed
 */
public record RootKey(ObjectId id, SecretBytes key) implements AutoCloseable {

  /** Whether both are the same key under the same name, in constant time. */
  boolean isSameAs(RootKey other) {
    byte[] mine = key.getEncoded();
    byte[] others = other.key.getEncoded();
    boolean same = id.equals(other.id) && MessageDigest.isEqual(mine, others);
    Arrays.fill(mine, (byte) 0);
    Arrays.fill(others, (byte) 0);
    return same;
  }

  @Override
  public void close() {
    key.close();
  }
}
