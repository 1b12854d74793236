package nl.dossierkluis.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.vault.backup.About;
import nl.dossierkluis.vault.backup.BackupPlaces;
import nl.dossierkluis.vault.storage.FileOperations;
import nl.dossierkluis.vault.storage.FolderLock;
import nl.dossierkluis.vault.storage.PosixFiles;

/**
 * Makes, tries and expires backups of an open vault; {@code docs/backup-format.md}. One at a time
 * for each repository: a second one is refused with {@link VaultInUse}.
 */
public final class Backups {

  private final BackupFolders folders;
  private final BackedUpVault vault;
  private final FileOperations files;
  private final Runnable guard;

  Backups(BackupFolders folders, BackedUpVault vault, FileOperations files, Runnable guard) {
    this.folders = folders;
    this.vault = vault;
    this.files = files;
    this.guard = guard;
  }

  /**
   * Makes a folder ready for backups; again is allowed. Nothing else makes one, so that a disk that
   * is not there is noticed and not written past.
   */
  public static void create(BackupFolders folders, Clock clock) {
    create(folders, clock, new PosixFiles());
  }

  static void create(BackupFolders folders, Clock clock, FileOperations files) {
    try {
      BackupPlaces.create(folders, files, clock.instant());
    } catch (IOException e) {
      throw failure(folders, e);
    }
  }

  /** The whole generations of a backup, the oldest first. Needs no key. */
  public static List<Generation> generations(BackupFolders folders) {
    try {
      return lookAt(folders).described();
    } catch (IOException e) {
      throw failure(folders, e);
    }
  }

  /** The keyring copies, the oldest first. Needs no key. */
  public static List<KeyringCopy> keyringCopies(BackupFolders folders) {
    try {
      return lookAt(folders).copyList();
    } catch (IOException e) {
      throw failure(folders, e);
    }
  }

  /**
   * When the last keyring copy that still holds a key goes.
   *
   * @param destroyed when the key was destroyed
   * @return empty if no copy holds it; else true on condition that backups go on
   */
  public static Optional<Instant> lastCopyExpires(
      BackupFolders folders, BackupTerms terms, Instant destroyed) {
    return keyringCopies(folders).stream()
        .map(KeyringCopy::made)
        .filter(made -> !made.isAfter(destroyed))
        .max(Comparator.naturalOrder())
        .map(made -> made.plus(terms.keyringTerm()));
  }

  /**
   * Makes a generation and a keyring copy. The vault stays in use meanwhile; all that was
   * acknowledged before is in it.
   *
   * @param product version of the product, to be written down: 1 to 60 letters, digits and .+_-
   * @throws BackupMissing if the folders were not made ready, or their disk is not there
   * @throws VaultInUse if another backup is being made there
   * @throws StorageFailure if a file could not be written, or the database not be copied: then
   *     there is no new generation, and the earlier ones are as they were
   */
  public BackupReport make(DatabaseSource database, String product) {
    About.requireProduct(product);
    return locked(places -> new BackupRun(vault, places, database, product).run());
  }

  /** Removes what these terms do not keep. */
  public ExpiryReport deleteExpired(BackupTerms terms) {
    return locked(places -> new ExpiryRun(vault, places, terms).run());
  }

  /**
   * Restores the newest generation on trial: opens every key of the newest keyring copy and every
   * blob to its end, and lets the caller look at the database. It needs no custody, since the copy
   * is opened with the key-encryption keys that are open; after a rotation it therefore needs a
   * backup first, and says so.
   *
   * @param scratch a private folder of the caller's; what is written there is gone when this
   *     returns or throws
   * @throws BackupMissing if there is no generation or keyring copy
   * @throws BackupDamaged if it cannot be opened at all
   */
  public TrialReport tryOut(Path scratch, DatabaseTrial database) {
    return locked(places -> new TrialRun(vault, places, scratch, database).run());
  }

  /** What is done with the folders. */
  @FunctionalInterface
  private interface Work<T> {
    T on(BackupPlaces places) throws IOException;
  }

  private <T> T locked(Work<T> work) {
    guard.run();
    try {
      requireThere(folders);
      try (FolderLock lock =
          FolderLock.tryLock(folders.repository(), files)
              .orElseThrow(
                  () -> new VaultInUse(VaultObject.BACKUP, folders.repository().toString()))) {
        return work.on(BackupPlaces.open(folders, files));
      }
    } catch (IOException e) {
      throw failure(folders, e);
    }
  }

  static BackupPlaces lookAt(BackupFolders folders) throws IOException {
    requireThere(folders);
    return BackupPlaces.lookAt(folders, new PosixFiles());
  }

  private static void requireThere(BackupFolders folders) throws IOException {
    if (!BackupPlaces.exist(folders)) {
      throw new BackupMissing(
          VaultObject.BACKUP,
          folders.repository().toString(),
          "is not there; is its disk connected? Or make it, if there never was one");
    }
  }

  private static StorageFailure failure(BackupFolders folders, IOException cause) {
    return new StorageFailure(VaultObject.BACKUP, folders.repository().toString(), cause);
  }
}
