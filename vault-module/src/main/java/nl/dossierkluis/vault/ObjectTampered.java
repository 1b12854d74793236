package nl.dossierkluis.vault;

/** It was changed, damaged, or put in the place of another. The cause says which check failed. */
public final class ObjectTampered extends VaultException {

  private static final long serialVersionUID = 1L;

  public ObjectTampered(VaultObject object, String id, Throwable cause) {
    super(object, id, "was changed or damaged: " + cause.getMessage(), cause);
  }
}
