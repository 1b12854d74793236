package nl.dossierkluis.backup;

/** What is done with backups. */
public enum BackupKind {
  /** A new generation and a keyring copy. */
  BACKUP,
  /** A trial restore of the newest. */
  TRIAL
}
