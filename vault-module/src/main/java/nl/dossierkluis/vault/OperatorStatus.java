package nl.dossierkluis.vault;

/** How the operator's commands end; a script tells them apart. The numbers are those of restic. */
public final class OperatorStatus {

  /** Done, or nothing wrong. */
  public static final int SOUND = 0;

  /** Damaged, and named; or not done, for the reason printed. */
  public static final int DAMAGED = 1;

  /** The words were not understood, or ask for what is refused; nothing was done. */
  public static final int NOT_UNDERSTOOD = 2;

  /** There is no vault, or no backup. */
  public static final int NO_VAULT = 10;

  /** In use by another program, or sealed. */
  public static final int LOCKED = 11;

  /** The key, passphrase or code is missing or another's. */
  public static final int WRONG_KEY = 12;

  private OperatorStatus() {}

  /** How a command ends that failed so. */
  public static int of(VaultException failure) {
    if (failure instanceof VaultMissing || failure instanceof BackupMissing) {
      return NO_VAULT;
    }
    if (failure instanceof VaultInUse || failure instanceof VaultSealed) {
      return LOCKED;
    }
    if (failure instanceof RestoreRefused) {
      return NOT_UNDERSTOOD;
    }
    boolean key =
        failure instanceof WrongKey
            || failure instanceof KeyUnavailable
            || failure instanceof CodeMistyped;
    return key ? WRONG_KEY : DAMAGED;
  }
}
