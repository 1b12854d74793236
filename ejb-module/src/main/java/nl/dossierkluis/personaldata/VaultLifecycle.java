package nl.dossierkluis.personaldata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import nl.dossierkluis.platform.Settings;
import nl.dossierkluis.vault.CustodyKind;
import nl.dossierkluis.vault.Vault;
import nl.dossierkluis.vault.VaultFolders;

/**
 * Opens the one vault of the installation and closes it at the end. Where the key file is not there
 * and something else opens the vault, it stays sealed until somebody does.
 */
@ApplicationScoped
class VaultLifecycle {

  @Produces
  @Singleton
  VaultFolders folders(Settings settings) {
    Path data = settings.data();
    return new VaultFolders(data.resolve("blobs"), data.resolve("keyring"), settings.keys());
  }

  @Produces
  @Singleton
  Vault open(VaultFolders folders, Clock clock) {
    return Vault.isSealed(folders) && somebodyCanOpen(folders)
        ? Vault.sealed(folders, clock)
        : Vault.open(folders, clock);
  }

  private static boolean somebodyCanOpen(VaultFolders folders) {
    return Vault.custodies(folders).stream()
        .anyMatch(
            custody ->
                custody.kind() == CustodyKind.PASSPHRASE
                    || custody.kind() == CustodyKind.RECOVERY_CODE);
  }

  void close(@Disposes Vault vault) {
    vault.close();
  }
}
