package nl.dossierkluis.vault;

import java.security.SecureRandom;
import java.time.Clock;
import nl.dossierkluis.vault.keys.KeyRing;
import nl.dossierkluis.vault.storage.BlobStore;
import nl.dossierkluis.vault.storage.KeyringImage;

/**
 * The parts of an open vault that its backups work on.
 *
 * @param blobs its store
 * @param keys its keyring
 * @param custodies not changed while the keyring is copied
 * @param clock of the vault
 * @param random for what is sealed
 */
record BackedUpVault(
    BlobStore blobs, KeyRing keys, Custodies custodies, Clock clock, SecureRandom random) {

  /** The keyring as it is. */
  KeyringImage image() {
    return custodies.unchanged(keys::image);
  }
}
