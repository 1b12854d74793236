package nl.dossierkluis.backup;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import nl.dossierkluis.platform.Settings;
import nl.dossierkluis.platform.SettingsFile;
import nl.dossierkluis.vault.BackupMissing;
import nl.dossierkluis.vault.Backups;
import nl.dossierkluis.vault.Generation;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The plan in force; the owner can change it while the server runs. */
@ApplicationScoped
class BackupPlans {

  @Inject Settings settings;

  private volatile BackupPlan current;

  @PostConstruct
  void read() {
    Config config = ConfigProvider.getConfig();
    current = BackupPlan.from(key -> config.getOptionalValue(key, String.class), settings.data());
  }

  BackupPlan current() {
    return current;
  }

  /** When the newest generation was made; empty where there is none, or its disk is away. */
  Optional<Instant> newestGeneration() {
    try {
      return Backups.generations(current.folders()).stream()
          .map(Generation::made)
          .max(Comparator.naturalOrder());
    } catch (BackupMissing e) {
      return Optional.empty();
    }
  }

  /** Whether backups go where they go by default. */
  boolean areInDataFolder() {
    return current.folders().repository().startsWith(settings.data());
  }

  /** Keeps a plan in the settings file; it holds from now on. */
  void change(BackupPlan plan) {
    SettingsFile.set(settings.data(), plan.settings());
    current = plan;
  }
}
