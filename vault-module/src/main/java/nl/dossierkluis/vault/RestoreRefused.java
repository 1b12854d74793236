package nl.dossierkluis.vault;

/** A restore would overwrite something, or bring back what was destroyed. Nothing was changed. */
public final class RestoreRefused extends VaultException {

  private static final long serialVersionUID = 1L;

  RestoreRefused(VaultObject object, String id, String fact) {
    super(object, id, fact);
  }
}
