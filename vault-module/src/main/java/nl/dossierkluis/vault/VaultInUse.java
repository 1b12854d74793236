package nl.dossierkluis.vault;

/** Another program, or another vault in this one, has it open. */
public final class VaultInUse extends VaultException {

  private static final long serialVersionUID = 1L;

  VaultInUse(String folder) {
    super(VaultObject.KEYRING, folder, "is in use; close what has it open");
  }
}
