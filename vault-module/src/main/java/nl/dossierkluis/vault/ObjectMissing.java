package nl.dossierkluis.vault;

/** It is not there, and no destruction of it is on record. */
public final class ObjectMissing extends VaultException {

  private static final long serialVersionUID = 1L;

  public ObjectMissing(VaultObject object, String id) {
    super(object, id, "is not there");
  }
}
