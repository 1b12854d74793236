package nl.dossierkluis.vault;

/** The vault is sealed: somebody has to open it first, with its passphrase or recovery code. */
public final class VaultSealed extends VaultException {

  private static final long serialVersionUID = 1L;

  VaultSealed(String folder) {
    super(VaultObject.KEYRING, folder, "is sealed; open the vault with what it has for that");
  }
}
