package nl.dossierkluis.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import nl.dossierkluis.vault.keys.Crew;
import nl.dossierkluis.vault.storage.DirectoryKeyring;
import nl.dossierkluis.vault.storage.FileOperations;
import nl.dossierkluis.vault.storage.KeyKind;
import nl.dossierkluis.vault.storage.KeyringImage;

/** Writes a keyring from its copy into a folder that is not there yet. */
final class RestoredKeyring {

  private RestoredKeyring() {}

  /** Durable once this returns, as far as these file operations are. */
  static DirectoryKeyring write(Path folder, KeyringImage image, FileOperations files, Instant now)
      throws IOException {
    DirectoryKeyring.create(folder, files, now);
    DirectoryKeyring keyring = DirectoryKeyring.open(folder, files);
    keyring.appendAllErased(image.ledger());
    Crew.forEach(image.entries(), entry -> write(keyring, entry, now));
    for (KeyKind kind : KeyKind.values()) {
      keyring.settle(kind);
    }
    return keyring;
  }

  private static void write(DirectoryKeyring keyring, KeyringImage.Entry entry, Instant now) {
    try {
      keyring.exchange(entry.kind(), entry.id(), entry.bytes(), now);
    } catch (IOException e) {
      throw new StorageFailure(VaultObject.KEYRING, entry.id().hex(), e);
    }
  }
}
