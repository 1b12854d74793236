package nl.dossierkluis.vault;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import nl.dossierkluis.vault.keys.CheckedKeys;
import nl.dossierkluis.vault.keys.KeyFile;
import nl.dossierkluis.vault.keys.KeyRing;
import nl.dossierkluis.vault.keys.KeySource;
import nl.dossierkluis.vault.storage.DirectoryBlobStore;
import nl.dossierkluis.vault.storage.DirectoryKeyring;
import nl.dossierkluis.vault.storage.FileOperations;
import nl.dossierkluis.vault.storage.FolderCheck;
import nl.dossierkluis.vault.storage.FolderLock;
import nl.dossierkluis.vault.storage.PosixFiles;

/**
 * Looks through all of a vault and names what is damaged, missing or does not belong there; it
 * changes nothing. What it cannot see: a container that is gone without a trace, unless its caller
 * knows it; whole lines that are missing at the end of the erasure ledger; and a vault that is as a
 * whole an older copy of itself.
 */
public final class VaultCheck {

  private final VaultFolders folders;
  private final FileOperations files = new PosixFiles();
  private final SecureRandom random = new SecureRandom();
  private final List<Damage> damages = new ArrayList<>();

  private final BiFunction<KeySource, List<KeySource>, CheckedKeys> keyring;

  private VaultCheck(
      VaultFolders folders, BiFunction<KeySource, List<KeySource>, CheckedKeys> keyring) {
    this.folders = folders;
    this.keyring = keyring;
  }

  /**
   * Checks a vault that is not in use. It need not be sound enough to be opened.
   *
   * @param unlock stays open
   * @param readData whether every blob is opened to its end; else only headers, lengths and marks
   * @throws VaultMissing if there is none
   * @throws VaultInUse if it is open, here or in another program
   * @throws WrongKey if this does not open it, unless that is the fault of the entry
   * @throws KeyUnavailable if the key file is missing, damaged or readable by others
   */
  public static CheckReport run(
      VaultFolders folders, Unlock unlock, boolean readData, KnownObjects known, Clock clock) {
    DirectoryKeyring keyring = DirectoryKeyring.toCheck(folders.keyring(), new PosixFiles());
    VaultCheck check =
        new VaultCheck(folders, (source, others) -> CheckedKeys.of(keyring, source, others, clock));
    try {
      if (!check.isThere()) {
        throw new VaultMissing(folders.keyring().toString());
      }
      try (FolderLock lock =
          FolderLock.tryLock(folders.keyring(), check.files)
              .orElseThrow(() -> new VaultInUse(folders.keyring().toString()))) {
        return check.look(unlock, readData, known);
      }
    } catch (IOException e) {
      throw new StorageFailure(VaultObject.KEYRING, folders.keyring().toString(), e);
    }
  }

  /** The same for a vault that this program has open. */
  static CheckReport inUse(
      VaultFolders folders, KeyRing keys, Unlock unlock, boolean readData, KnownObjects known) {
    try {
      return new VaultCheck(folders, keys::check).look(unlock, readData, known);
    } catch (IOException e) {
      throw new StorageFailure(VaultObject.KEYRING, folders.keyring().toString(), e);
    }
  }

  /** Also without its mark: then that is the damage. */
  private boolean isThere() throws IOException {
    return DirectoryKeyring.exists(folders.keyring())
        || DirectoryKeyring.toCheck(folders.keyring(), files).hasCustody();
  }

  private CheckReport look(Unlock unlock, boolean readData, KnownObjects known) throws IOException {
    FolderCheck.keyring(folders.keyring(), (name, fact) -> add(VaultObject.KEYRING, name, fact));
    FolderCheck.blobs(folders.blobs(), (name, fact) -> add(VaultObject.BLOB_STORE, name, fact));
    try (CheckedKeys keys = keys(unlock)) {
      damages.addAll(keys.damages());
      if (keys.opened()) {
        requireKnown(keys, known);
      }
      BlobCheck blobs =
          new BlobCheck(
              DirectoryBlobStore.toCheck(folders.blobs(), files), keys, readData, known.blobs());
      damages.addAll(blobs.run());
      return new CheckReport(keys.count(), blobs.blobs(), blobs.opened(), blobs.bytes(), damages);
    }
  }

  private CheckedKeys keys(Unlock unlock) throws IOException {
    boolean beside = unlock.kind() != CustodyKind.KEY_FILE && KeyFile.exists(folders.keys());
    try (KeySource source = unlock.source(folders, random);
        Unlock keyFile = Unlock.keyFile()) {
      if (!beside) {
        return keyring.apply(source, List.of());
      }
      try (KeySource other = keyFile.source(folders, random)) {
        return keyring.apply(source, List.of(other));
      }
    }
  }

  private void requireKnown(CheckedKeys keys, KnownObjects known) {
    for (ContainerId container : known.containers()) {
      if (!keys.opens(container) && isNew(container.text())) {
        add(VaultObject.CONTAINER_KEY, container.text(), "is not there");
      }
    }
    for (DocumentId document : known.documents()) {
      if (keys.holder(document).isEmpty() && isNew(document.text())) {
        add(VaultObject.DOCUMENT_KEY, document.text(), "is not there");
      }
    }
  }

  private boolean isNew(String name) {
    return damages.stream().noneMatch(damage -> damage.name().equals(name));
  }

  private void add(VaultObject object, String name, String fact) {
    damages.add(new Damage(object, name, fact));
  }
}
