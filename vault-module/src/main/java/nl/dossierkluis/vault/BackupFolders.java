package nl.dossierkluis.vault;

import java.nio.file.Path;

/**
 * Where backups lie, as absolute paths; {@code docs/backup-format.md}. The two folders are apart,
 * since their contents have different terms, and best lie on different disks.
 *
 * @param repository sealed blobs and databases
 * @param keyringCopies copies of the keyring, which expire sooner
 */
public record BackupFolders(Path repository, Path keyringCopies) {

  public BackupFolders {
    repository = repository.toAbsolutePath().normalize();
    keyringCopies = keyringCopies.toAbsolutePath().normalize();
    if (repository.startsWith(keyringCopies) || keyringCopies.startsWith(repository)) {
      throw new IllegalArgumentException(
          "backups and keyring copies lie apart, but one of these is in the other: "
              + repository
              + ", "
              + keyringCopies);
    }
  }
}
