package nl.dossierkluis.vault.keys;

import nl.dossierkluis.vault.CustodyKind;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.SealBroken;

/**
 * A custody: something outside the keyring that can open the root key. Several can stand beside
 * each other; each has an entry of its own in the keyring, which wraps the same root key.
 */
public interface KeySource extends AutoCloseable {

  /** What it is. */
  CustodyKind kind();

  /** What to call it in a message: a path, a token's label; no secret. */
  String description();

  /** Whether an entry may be this custody's, by what it claims to be. */
  boolean mayOpen(ObjectId custody, CustodyKind kind);

  /** Makes an entry of this custody for a root key, which stays open. */
  CustodyEntry wrap(RootKey root);

  /**
   * Opens an entry of this custody.
   *
   * @param custody the name under which the entry lies
   * @throws SealBroken if it is not this custody's, or was changed
   */
  RootKey unwrap(ObjectId custody, byte[] entry) throws SealBroken;

  @Override
  void close();
}
