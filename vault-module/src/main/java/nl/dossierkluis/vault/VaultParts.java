package nl.dossierkluis.vault;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.dossierkluis.vault.keys.CustodyEntries;
import nl.dossierkluis.vault.keys.KeyFile;
import nl.dossierkluis.vault.keys.KeyRing;
import nl.dossierkluis.vault.keys.KeySource;
import nl.dossierkluis.vault.storage.BlobStore;
import nl.dossierkluis.vault.storage.DirectoryBlobStore;
import nl.dossierkluis.vault.storage.DirectoryKeyring;
import nl.dossierkluis.vault.storage.FileOperations;
import nl.dossierkluis.vault.storage.FolderLock;

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

  VaultFolders folders() {
    return folders;
  }

  /**
   * Opens the lock of the folders, for the caller to close.
   *
   * @throws VaultInUse if somebody else has it
   */
  FolderLock lock() throws IOException {
    return FolderLock.tryLock(folders.keyring(), files)
        .orElseThrow(() -> new VaultInUse(folders.keyring().toString()));
  }

  /**
   * Refuses a vault without its keyring, and where there is no vault all but a key file: only that
   * makes a new one. Changes nothing.
   */
  void requireKeyringOrNothing(Unlock unlock) throws IOException {
    if (DirectoryKeyring.exists(folders.keyring())) {
      return;
    }
    if (KeyFile.exists(folders.keys())) {
      throw keyringMissing("is missing, though " + KeyFile.in(folders.keys()) + " is there");
    }
    if (DirectoryBlobStore.holdsBlobs(folders.blobs())) {
      throw keyringMissing("is missing, though there are blobs in " + folders.blobs());
    }
    if (unlock.kind() != CustodyKind.KEY_FILE) {
      throw new VaultMissing(folders.keyring().toString());
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

  /** Opens the keys, or makes them with a key file if the keyring is still new. */
  KeyRing keys(DirectoryKeyring keyring, Unlock unlock) throws IOException {
    try (KeySource source = source(keyring, unlock)) {
      return KeyRing.open(keyring, source, clock, random);
    }
  }

  private KeySource source(DirectoryKeyring keyring, Unlock unlock) throws IOException {
    if (unlock.kind() != CustodyKind.KEY_FILE) {
      if (!keyring.hasCustody()) {
        throw new VaultMissing(folders.keyring().toString());
      }
    } else if (!KeyFile.exists(folders.keys())) {
      requireNew(keyring);
      return KeyFile.create(folders.keys(), files, clock.instant(), random);
    }
    return unlock.source(folders, random);
  }

  private void requireNew(DirectoryKeyring keyring) throws IOException {
    if (keyring.hasCustody()) {
      throw keyFileMissing(CustodyEntries.of(keyring, clock).all());
    }
  }

  private KeyUnavailable keyFileMissing(List<Custody> custodies) {
    Set<CustodyKind> kinds =
        custodies.stream().map(Custody::kind).collect(Collectors.toCollection(TreeSet::new));
    boolean expected = kinds.remove(CustodyKind.KEY_FILE);
    String others = kinds.stream().map(CustodyKind::toString).collect(Collectors.joining(" or "));
    String fact =
        expected
            ? "is missing; put it back from where you keep it apart from the backups. Without it "
                + (others.isEmpty() ? "nothing opens" : "the vault opens with its " + others)
            : "is not a custody of this vault, which is sealed; open it with its " + others;
    return new KeyUnavailable(VaultObject.KEY_FILE, KeyFile.in(folders.keys()).toString(), fact);
  }

  Blobs blobs(BlobStore store, KeyRing keys) {
    return new Blobs(store, keys, clock, random);
  }

  Records records(KeyRing keys) {
    return new Records(keys, random);
  }

  Custodies custodies(KeyRing keys, Runnable guard) {
    return new Custodies(keys.custodies(), folders, files, clock, random, guard);
  }

  BackedUpVault backedUp(OpenVault vault) {
    return new BackedUpVault(vault.store(), vault.keys(), vault.custodies(), clock, random);
  }

  FileOperations files() {
    return files;
  }

  CheckReport check(KeyRing keys, Unlock proof, boolean readData, KnownObjects known) {
    return VaultCheck.inUse(folders, keys, proof, readData, known);
  }

  private VaultIncomplete keyringMissing(String fact) {
    return new VaultIncomplete(
        VaultObject.KEYRING,
        folders.keyring().toString(),
        fact + "; restore the keyring from its own backup");
  }
}
