package nl.dossierkluis.backup;

/**
 * Something about an installation that endangers its promises.
 *
 * @param code for programs, such as {@code KEYS_BESIDE_DATA}
 * @param sentence what is so, in English
 * @param remedy what to do about it, in English
 */
public record Warning(Code code, String sentence, String remedy) {

  /** The traps; in the order in which they are told. */
  public enum Code {
    /** The key file lies in its default place inside the data folder. */
    KEYS_IN_DEFAULT_PLACE,
    /** The key file lies where a copy or theft of the data takes it along. */
    KEYS_BESIDE_DATA,
    /** The key file lies where the backups are. */
    KEYS_BESIDE_BACKUP,
    /** A key file or folder can be read by others. */
    READABLE_BY_OTHERS,
    /** There is no recovery code. */
    NO_RECOVERY_CODE,
    /** There is no passphrase. */
    NO_PASSPHRASE,
    /** There is no backup at all. */
    NO_BACKUP,
    /** The backups lie in the data folder. */
    BACKUP_IN_DATA,
    /** The backups lie on the same file system as the data. */
    BACKUP_BESIDE_DATA,
    /** The keyring copies lie on the same file system as the backups. */
    KEYRING_COPIES_BESIDE_BACKUP,
    /** The last backup is older than two days. */
    BACKUP_OLD,
    /** There was no trial restore for forty days. */
    TRIAL_OLD,
    /** The database engine, or its settings, may lose commits. */
    DATABASE_UNSAFE,
    /** The system swaps memory to disk, keys with it. */
    SWAP_ON
  }
}
