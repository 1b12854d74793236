package nl.dossierkluis.vault;

import java.io.IOException;
import java.time.Clock;
import nl.dossierkluis.vault.storage.FileOperations;
import nl.dossierkluis.vault.storage.PosixFiles;

/** Brings a vault and its database back from a backup; {@code docs/backup-format.md}, section 6. */
public final class Restore {

  private Restore() {}

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
   * @throws StorageFailure if the disk refuses; nothing is there then that passes for a vault
   */
  public static RestoreReport run(RestoreOrder order, Unlock unlock, Clock clock) {
    return run(order, unlock, clock, new PosixFiles());
  }

  static RestoreReport run(RestoreOrder order, Unlock unlock, Clock clock, FileOperations files) {
    try {
      return new RestoreRun(order, unlock, clock, files, Backups.lookAt(order.from())).run();
    } catch (IOException e) {
      throw new StorageFailure(VaultObject.BACKUP, order.from().repository().toString(), e);
    }
  }
}
