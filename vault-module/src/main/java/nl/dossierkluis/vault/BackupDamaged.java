package nl.dossierkluis.vault;

/** A file of a backup was changed or is damaged, and nothing was restored from it. */
public final class BackupDamaged extends VaultException {

  private static final long serialVersionUID = 1L;

  public BackupDamaged(VaultObject object, String id, String fact) {
    super(object, id, fact);
  }

  public BackupDamaged(VaultObject object, String id, Throwable cause) {
    super(object, id, "was changed or damaged: " + cause.getMessage(), cause);
  }
}
