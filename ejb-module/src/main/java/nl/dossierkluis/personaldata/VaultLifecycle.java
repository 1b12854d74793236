package nl.dossierkluis.personaldata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import nl.dossierkluis.platform.Settings;
import nl.dossierkluis.vault.Vault;
import nl.dossierkluis.vault.VaultFolders;

/** Opens the one vault of the installation and closes it at the end. */
@ApplicationScoped
class VaultLifecycle {

  @Produces
  @Singleton
  Vault open(Settings settings, Clock clock) {
    Path data = settings.data();
    return Vault.open(
        new VaultFolders(data.resolve("blobs"), data.resolve("keyring"), settings.keys()), clock);
  }

  void close(@Disposes Vault vault) {
    vault.close();
  }
}
