package nl.dossierkluis.vault;

/** There is no such backup, generation or keyring copy. Nothing was changed. */
public final class BackupMissing extends VaultException {

  private static final long serialVersionUID = 1L;

  BackupMissing(VaultObject object, String id, String fact) {
    super(object, id, fact);
  }
}
