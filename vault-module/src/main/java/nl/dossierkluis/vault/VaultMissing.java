package nl.dossierkluis.vault;

/** There is no vault in these folders. */
public final class VaultMissing extends VaultException {

  private static final long serialVersionUID = 1L;

  VaultMissing(String folder) {
    super(VaultObject.KEYRING, folder, "is not there: there is no vault in this place");
  }
}
