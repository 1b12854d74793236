package nl.dossierkluis.vault;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Makes, tries and expires backups of an open vault; {@code docs/backup-format.md}. One at a time
 * for each repository: a second one is refused with {@link VaultInUse}.
 */
public final class Backups {

  Backups() {}

  /**
   * Makes a folder ready for backups; again is allowed. Nothing else makes one, so that a disk that
   * is not there is noticed and not written past.
   */
  public static void create(BackupFolders folders, Clock clock) {
    throw new UnsupportedOperationException();
  }

  /** The whole generations of a backup, the oldest first. Needs no key. */
  public static List<Generation> generations(BackupFolders folders) {
    throw new UnsupportedOperationException();
  }

  /** The keyring copies, the oldest first. Needs no key. */
  public static List<KeyringCopy> keyringCopies(BackupFolders folders) {
    throw new UnsupportedOperationException();
  }

  /**
   * When the last keyring copy that still holds a key goes.
   *
   * @param destroyed when the key was destroyed
   * @return empty if no copy holds it; else true on condition that backups go on
   */
  public static Optional<Instant> lastCopyExpires(
      BackupFolders folders, BackupTerms terms, Instant destroyed) {
    throw new UnsupportedOperationException();
  }

  /**
   * Makes a generation and a keyring copy. The vault stays in use meanwhile; all that was
   * acknowledged before is in it.
   *
   * @param product version of the product, to be written down
   * @throws BackupMissing if the folders were not made ready, or their disk is not there
   * @throws VaultInUse if another backup is being made there
   * @throws StorageFailure if a file could not be written, or the database not be copied: then
   *     there is no new generation, and the earlier ones are as they were
   */
  public BackupReport make(DatabaseSource database, String product) {
    throw new UnsupportedOperationException();
  }

  /** Removes what these terms do not keep. */
  public ExpiryReport deleteExpired(BackupTerms terms) {
    throw new UnsupportedOperationException();
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
    throw new UnsupportedOperationException();
  }
}
