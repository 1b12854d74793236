package nl.dossierkluis.backup;

/**
 * Something about an installation that endangers its promises.
 *
 * @param code for programs
 * @param sentence what is so, in English
 */
public record Warning(Code code, String sentence) {

  /** What to do about it, in English. */
  public String remedy() {
    return code.remedy();
  }

  /** The traps; in the order in which they are told. */
  public enum Code {
    /** The key file lies in its default place inside the data folder. */
    KEYS_IN_DEFAULT_PLACE(
        "The key file lies in the data folder, so that a copy of the data can be opened",
        "Move it to another disk or a USB stick and start with --keys DIR."),
    /** The key file lies where a copy or theft of the data takes it along. */
    KEYS_BESIDE_DATA(
        "The key file lies on the same file system as the data, so that a snapshot or a thief of"
            + " the disk has both",
        "Move it to another disk or a USB stick and start with --keys DIR, or set a passphrase and"
            + " remove the key file."),
    /** The key file lies where the backups are. */
    KEYS_BESIDE_BACKUP(
        "The key file lies on the same file system as the backups, so that whoever has that disk"
            + " can read them",
        "Keep the key file apart from the backups."),
    /** A key file or folder can be read by others. */
    READABLE_BY_OTHERS(
        "Other users of this computer can read what only the product should read",
        "Take the rights of group and others away: chmod -R go-rwx."),
    /** There is no recovery code. */
    NO_RECOVERY_CODE(
        "There is no recovery code: when the key file and the passphrase are lost, everything is",
        "Make a recovery kit, print it and keep it in a sealed envelope."),
    /** There is no passphrase. */
    NO_PASSPHRASE(
        "There is no passphrase: only the key file or the printed code opens the vault",
        "Set a passphrase, so that the key file need not be on this computer."),
    /** There is no backup at all. */
    NO_BACKUP(
        "There are no backups: one broken disk and everything is lost",
        "Choose a folder on another disk for the backups."),
    /** The backups lie in the data folder. */
    BACKUP_IN_DATA(
        "The backups lie in the data folder and are lost with it",
        "Choose a folder on another disk for the backups."),
    /** The backups lie on the same file system as the data. */
    BACKUP_BESIDE_DATA(
        "The backups lie on the same file system as the data and break with it",
        "Choose a folder on another disk for the backups."),
    /** The keyring copies lie on the same file system as the backups. */
    KEYRING_COPIES_BESIDE_BACKUP(
        "Backups and keyring copies lie on the same file system: a snapshot of it keeps destroyed"
            + " keys beside what they open",
        "Choose a folder on another disk for the keyring copies, or make no snapshots of this"
            + " one."),
    /** The last backup is older than two days. */
    BACKUP_OLD(
        "The last backup is older than two days, or there is none yet",
        "See whether the disk of the backups is connected and has room, and make one now."),
    /** There was no trial restore for forty days. */
    TRIAL_OLD(
        "No backup was restored on trial, and found sound, for forty days",
        "Restore one on trial now, and look at what it names."),
    /** The database engine, or its settings, may lose commits. */
    DATABASE_UNSAFE(
        "The database may lose what was acknowledged",
        "Use the engine that the product brings, and leave its address as it is."),
    /** The system swaps memory to disk, keys with it. */
    SWAP_ON(
        "The system swaps memory to disk, and keys may be written there in the clear",
        "Switch swap off, or encrypt it.");

    private final String sentence;
    private final String remedy;

    Code(String sentence, String remedy) {
      this.sentence = sentence;
      this.remedy = remedy;
    }

    String sentence() {
      return sentence;
    }

    String remedy() {
      return remedy;
    }
  }
}
