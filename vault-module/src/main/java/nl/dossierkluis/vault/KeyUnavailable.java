package nl.dossierkluis.vault;

/** The key that opens the vault is out of reach; the message says which and what to do. */
public final class KeyUnavailable extends VaultException {

  private static final long serialVersionUID = 1L;

  public KeyUnavailable(VaultObject object, String id, String fact) {
    super(object, id, fact);
  }
}
