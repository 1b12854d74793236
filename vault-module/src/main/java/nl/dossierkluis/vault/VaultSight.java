package nl.dossierkluis.vault;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.vault.keys.CustodyEntries;
import nl.dossierkluis.vault.keys.KeyFile;
import nl.dossierkluis.vault.keys.KeySource;
import nl.dossierkluis.vault.storage.DirectoryKeyring;
import nl.dossierkluis.vault.storage.PosixFiles;

/** What can be seen of a vault without opening it. */
final class VaultSight {

  private VaultSight() {}

  static List<Custody> custodies(VaultFolders folders) {
    return entries(folders).map(CustodyEntries::all).orElse(List.of());
  }

  static void requireThere(VaultFolders folders) {
    if (entries(folders).isEmpty()) {
      throw new VaultMissing(folders.keyring().toString());
    }
  }

  static void verify(VaultFolders folders, Unlock unlock) {
    CustodyEntries entries =
        entries(folders).orElseThrow(() -> new VaultMissing(folders.keyring().toString()));
    try (KeySource source = unlock.source(folders, new SecureRandom())) {
      entries.open(source).close();
    }
  }

  private static Optional<CustodyEntries> entries(VaultFolders folders) {
    try {
      if (!DirectoryKeyring.exists(folders.keyring())) {
        return Optional.empty();
      }
      DirectoryKeyring keyring = DirectoryKeyring.lookAt(folders.keyring(), new PosixFiles());
      return Optional.of(CustodyEntries.of(keyring, Clock.systemUTC()));
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
