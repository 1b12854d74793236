package nl.dossierkluis.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.dossierkluis.vault.BackupFolders;
import nl.dossierkluis.vault.CustodyKind;

/**
 * What the doctor judges: facts of one moment, gathered by {@link Surroundings} and the caller.
 *
 * @param data the data folder
 * @param keys the folder of the key file
 * @param backup the folders of backups, if there are any
 * @param sameStore pairs of these folders that lie on one file system, each as {@link Pair}
 * @param readableByOthers files and folders that group or others can read
 * @param custodies what opens the vault
 * @param lastBackup when it was made
 * @param lastTrial when the last sound trial restore ended
 * @param databaseFault what a start on it would be refused for, in words
 * @param swap whether the system swaps to disk
 */
public record DoctorFacts(
    Path data,
    Path keys,
    Optional<BackupFolders> backup,
    Set<Pair> sameStore,
    List<Path> readableByOthers,
    Set<CustodyKind> custodies,
    Optional<Instant> lastBackup,
    Optional<Instant> lastTrial,
    Optional<String> databaseFault,
    boolean swap) {

  /** Two places that should not share a file system. */
  public enum Pair {
    /** The key file, and the data it opens. */
    KEYS_AND_DATA,
    /** The key file, and the backups. */
    KEYS_AND_BACKUP,
    /** The data, and their backups. */
    DATA_AND_BACKUP,
    /** The backups, and the keyring copies. */
    BACKUP_AND_KEYRING_COPIES
  }

  public DoctorFacts {
    sameStore = Set.copyOf(sameStore);
    readableByOthers = List.copyOf(readableByOthers);
    custodies = Set.copyOf(custodies);
  }
}
