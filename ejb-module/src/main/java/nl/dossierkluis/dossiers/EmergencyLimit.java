package nl.dossierkluis.dossiers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import nl.dossierkluis.platform.WrongSetting;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * How long a dossier stays open to an owner who opened it in an emergency.
 *
 * @param duration from 1 to 24 hours ({@code dossierkluis.emergency.hours}, 4)
 */
record EmergencyLimit(Duration duration) {

  static final String KEY = "dossierkluis.emergency.hours";

  /** Reads the limit, or throws {@link WrongSetting} with the key's name. */
  static EmergencyLimit from(Function<String, Optional<String>> settings) {
    String hours = settings.apply(KEY).orElse("4");
    if (!hours.matches("[1-9]|1[0-9]|2[0-4]")) {
      throw new WrongSetting(KEY, "must be a number of hours from 1 to 24");
    }
    return new EmergencyLimit(Duration.ofHours(Integer.parseInt(hours)));
  }

  /** Makes the limit injectable. */
  @ApplicationScoped
  public static class Producer {

    @Produces
    @Singleton
    EmergencyLimit limit() {
      return from(key -> ConfigProvider.getConfig().getOptionalValue(key, String.class));
    }
  }
}
