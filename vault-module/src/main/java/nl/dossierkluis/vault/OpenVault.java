package nl.dossierkluis.vault;

import java.io.IOException;
import nl.dossierkluis.vault.keys.KeyRing;
import nl.dossierkluis.vault.storage.BlobStore;
import nl.dossierkluis.vault.storage.DirectoryBlobStore;
import nl.dossierkluis.vault.storage.DirectoryKeyring;
import nl.dossierkluis.vault.storage.FolderLock;

/**
 * What a vault has as soon as it is open: its lock, its keys, and what works with them.
 *
 * @param lock keeps others out until it is closed
 * @param store the blobs as they lie there, sealed
 * @param keys the keyring, opened
 * @param blobs sealed contents
 * @param records sealed records
 * @param custodies what opens it
 */
record OpenVault(
    FolderLock lock,
    BlobStore store,
    KeyRing keys,
    Blobs blobs,
    Records records,
    Custodies custodies) {

  /**
   * Opens the vault, or makes it.
   *
   * @param guard is run before each use of the custodies, and throws once the vault is closed
   */
  static OpenVault open(VaultParts parts, Unlock unlock, Runnable guard) {
    try {
      parts.requireKeyringOrNothing(unlock);
      return open(parts, unlock, guard, parts.lock());
    } catch (IOException e) {
      throw new StorageFailure(VaultObject.KEYRING, parts.folders().keyring().toString(), e);
    }
  }

  private static OpenVault open(VaultParts parts, Unlock unlock, Runnable guard, FolderLock lock)
      throws IOException {
    boolean opened = false;
    try {
      DirectoryKeyring keyring = parts.keyring();
      DirectoryBlobStore store = parts.blobs(keyring);
      KeyRing keys = parts.keys(keyring, unlock);
      opened = true;
      return new OpenVault(
          lock,
          store,
          keys,
          parts.blobs(store, keys),
          parts.records(keys),
          parts.custodies(keys, guard));
    } finally {
      if (!opened) {
        lock.close();
      }
    }
  }

  /** Zeroes the keys and lets others open the vault. Again is allowed. */
  void close() {
    keys.close();
    try {
      lock.close();
    } catch (IOException e) {
      throw new StorageFailure(VaultObject.KEYRING, "lock", e);
    }
  }
}
