package nl.dossierkluis.vault;

/** The key that was given does not open it. */
public final class WrongKey extends VaultException {

  private static final long serialVersionUID = 1L;

  public WrongKey(VaultObject object, String id, String fact) {
    super(object, id, fact);
  }

  public WrongKey(VaultObject object, String id, String fact, Throwable cause) {
    super(object, id, fact, cause);
  }
}
