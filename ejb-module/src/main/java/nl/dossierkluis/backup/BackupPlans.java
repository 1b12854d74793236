package nl.dossierkluis.backup;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.dossierkluis.platform.Settings;
import nl.dossierkluis.platform.SettingsFile;
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

  /** Keeps a plan in the settings file; it holds from now on. */
  void change(BackupPlan plan) {
    SettingsFile.set(settings.data(), plan.settings());
    current = plan;
  }
}
