package nl.dossierkluis.vault;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import nl.dossierkluis.vault.keys.CustodyEntries;
import nl.dossierkluis.vault.keys.KeyFile;
import nl.dossierkluis.vault.storage.DirectoryKeyring;
import nl.dossierkluis.vault.storage.PosixFiles;

/** What can be seen of a vault without opening it. */
final class VaultSight {

  private VaultSight() {}

  static List<Custody> custodies(VaultFolders folders) {
    try {
      if (!DirectoryKeyring.exists(folders.keyring())) {
        return List.of();
      }
      DirectoryKeyring keyring = DirectoryKeyring.lookAt(folders.keyring(), new PosixFiles());
      return CustodyEntries.of(keyring, Clock.systemUTC()).all();
    } catch (IOException e) {
      throw new StorageFailure(VaultObject.KEYRING, folders.keyring().toString(), e);
    }
  }

  static boolean isSealed(VaultFolders folders) {
    try {
      return !custodies(folders).isEmpty() && !KeyFile.exists(folders.keys());
    } catch (IOException e) {
      throw new StorageFailure(VaultObject.KEY_FILE, folders.keys().toString(), e);
    }
  }
}
