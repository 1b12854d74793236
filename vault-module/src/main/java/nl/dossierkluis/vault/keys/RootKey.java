package nl.dossierkluis.vault.keys;

import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.SecretBytes;

/**
 * The key above all others.
 *
 * @param id its name, the same in every custody entry
 * @param key 32 bytes, zeroed when this is closed
 */
public record RootKey(ObjectId id, SecretBytes key) implements AutoCloseable {

  @Override
  public void close() {
    key.close();
  }
}
