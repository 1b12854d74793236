package nl.dossierkluis.vault;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is to be restored, and where to.
 *
 * @param from the backup
 * @param generation name of the one to take; empty for the newest
 * @param keyringCopy name of the one to take; empty for the newest, or for the keyring that is
 *     still in its place
 * @param acceptErased whether a keyring copy may be taken that is not the newest, and may bring
 *     back keys that were destroyed since
 * @param to the vault's folders: blobs and keyring must not be there, but for a keyring that was
 *     not lost and is to be used
 * @param database the database's file, which must not be there
 * @param newKeyFile whether to make a key file in the folder of keys; else what opens the keyring
 *     copy opens what was restored
 */
public record RestoreOrder(
    BackupFolders from,
    Optional<String> generation,
    Optional<String> keyringCopy,
    boolean acceptErased,
    VaultFolders to,
    Path database,
    boolean newKeyFile) {

  public RestoreOrder {
    database = database.toAbsolutePath().normalize();
  }

  /** The newest of everything. */
  public static RestoreOrder newest(BackupFolders from, VaultFolders to, Path database) {
    return new RestoreOrder(from, Optional.empty(), Optional.empty(), false, to, database, false);
  }
}
