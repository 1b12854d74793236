package nl.dossierkluis.vault;

/** Another program, or another vault in this one, has it open; or writes the same backup. */
public final class VaultInUse extends VaultException {

  private static final long serialVersionUID = 1L;

  VaultInUse(VaultObject object, String folder) {
    super(object, folder, "is in use; wait until that has ended");
  }

  VaultInUse(String folder) {
    super(VaultObject.KEYRING, folder, "is in use; close what has it open");
  }
}
