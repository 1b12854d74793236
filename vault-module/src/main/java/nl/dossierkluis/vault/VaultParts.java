package nl.dossierkluis.vault;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import nl.dossierkluis.vault.keys.KeyFile;
import nl.dossierkluis.vault.keys.KeyRing;
import nl.dossierkluis.vault.storage.DirectoryBlobStore;
import nl.dossierkluis.vault.storage.DirectoryKeyring;
import nl.dossierkluis.vault.storage.FileOperations;

/**
 * Finds out whether there is a vault in its folders, makes one where there is none, and refuses
 * where a part of one is missing: a new key or an empty keyring beside old data would look like a
 * vault and open nothing. The custody entry is written last, so that a vault which has one was made
 * completely; what a crash left of a younger one is taken up.
 */
final class VaultParts {

  private final VaultFolders folders;
  private final FileOperations files;
  private final Clock clock;
  private final SecureRandom random;

  VaultParts(VaultFolders folders, FileOperations files, Clock clock, SecureRandom random) {
    this.folders = folders;
    this.files = files;
    this.clock = clock;
    this.random = random;
  }

  /** Refuses a vault without its keyring; changes nothing. */
  void requireKeyringOrNothing() throws IOException {
    if (DirectoryKeyring.exists(folders.keyring())) {
      return;
    }
    if (KeyFile.exists(folders.keys())) {
      throw keyringMissing("is missing, though " + KeyFile.in(folders.keys()) + " is there");
    }
    if (DirectoryBlobStore.holdsBlobs(folders.blobs())) {
      throw keyringMissing("is missing, though there are blobs in " + folders.blobs());
    }
  }

  /** Opens the keyring, which is locked, or makes it. */
  DirectoryKeyring keyring() throws IOException {
    if (!DirectoryKeyring.exists(folders.keyring())) {
      DirectoryKeyring.create(folders.keyring(), files, clock.instant());
    }
    return DirectoryKeyring.open(folders.keyring(), files);
  }

  /** Opens the blobs, or makes a store of them if the keyring is still new. */
  DirectoryBlobStore blobs(DirectoryKeyring keyring) throws IOException {
    if (!keyring.hasCustody() && DirectoryBlobStore.holdsBlobs(folders.blobs())) {
      throw keyringMissing("is empty, though there are blobs in " + folders.blobs());
    }
    if (!DirectoryBlobStore.exists(folders.blobs())) {
      if (keyring.hasCustody()) {
        throw new VaultIncomplete(
            VaultObject.BLOB_STORE,
            folders.blobs().toString(),
            "is missing, though there is a keyring for it; restore it, or mount it where it was");
      }
      DirectoryBlobStore.create(folders.blobs(), files, clock.instant());
    }
    return DirectoryBlobStore.open(folders.blobs(), files);
  }

  /** Opens the keys with the key file, or makes both if the keyring is still new. */
  KeyRing keys(DirectoryKeyring keyring) throws IOException {
    boolean missing = !KeyFile.exists(folders.keys());
    if (missing && keyring.hasCustody()) {
      throw new KeyUnavailable(
          VaultObject.KEY_FILE,
          KeyFile.in(folders.keys()).toString(),
          "is missing; put it back from where you keep it apart from the backups. Without it nothing opens");
    }
    try (KeyFile file =
        missing
            ? KeyFile.create(folders.keys(), files, clock.instant(), random)
            : KeyFile.read(folders.keys(), random)) {
      return KeyRing.open(keyring, file, clock, random);
    }
  }

  private VaultIncomplete keyringMissing(String fact) {
    return new VaultIncomplete(
        VaultObject.KEYRING,
        folders.keyring().toString(),
        fact + "; restore the keyring from its own backup");
  }
}
