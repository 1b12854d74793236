package nl.dossierkluis.vault.keys;

import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.SealBroken;

/**
 * A custody: something outside the keyring that can open the root key. Several can stand beside
 * each other; each has an entry of its own in the keyring, which wraps the same root key.
 */
public interface KeySource extends AutoCloseable {

  /** Names the custody, and thereby its entry. */
  ObjectId custody();

  /** What to call it in a message: a path, a token's label; no secret. */
  String description();

  /** Makes this custody's entry for a root key, which stays open. */
  byte[] wrap(RootKey root);

  /**
   * Opens this custody's entry.
   *
   * @throws SealBroken if it is not this custody's, or was changed
   */
  RootKey unwrap(byte[] entry) throws SealBroken;

  @Override
  void close();
}
