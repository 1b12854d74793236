package nl.dossierkluis.vault;

import java.time.Clock;

/** Brings a vault and its database back from a backup; {@code docs/backup-format.md}, section 6. */
public final class Restore {

  Restore() {}

  /**
   * Restores, checks what was restored, and replays the erasure ledgers.
   *
   * @param unlock opens the keyring copy; stays open
   * @throws RestoreRefused if something is in the way, or the keyring copy is not the newest
   * @throws BackupMissing if there is no such generation or keyring copy
   * @throws BackupDamaged if it cannot be opened at all
   * @throws WrongKey if this does not open the keyring
   * @throws KeyUnavailable if the keyring has no custody of this kind, or there is no key file
   * @throws VaultInUse if the vault is open
   */
  public static RestoreReport run(RestoreOrder order, Unlock unlock, Clock clock) {
    throw new UnsupportedOperationException();
  }
}
