package nl.dossierkluis.vault;

/** A part of the vault is missing; the message says which and what to do. Nothing was changed. */
public final class VaultIncomplete extends VaultException {

  private static final long serialVersionUID = 1L;

  public VaultIncomplete(VaultObject object, String id, String fact) {
    super(object, id, fact);
  }
}
