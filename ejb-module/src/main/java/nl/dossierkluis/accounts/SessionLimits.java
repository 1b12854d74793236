package nl.dossierkluis.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import nl.dossierkluis.platform.WrongSetting;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * How long a signed-in browser stays so. All are numbers of minutes, or of seconds with an {@code
 * s} behind them.
 *
 * @param idleClient without any request, for clients ({@code dossierkluis.session.idle-client},
 *     minutes, 15)
 * @param idleStaff the same for staff ({@code dossierkluis.session.idle-staff}, minutes, 60)
 * @param absolute whatever is done ({@code dossierkluis.session.absolute}, minutes, 480)
 * @param confirmation how long a confirmation holds ({@code dossierkluis.session.confirmation},
 *     minutes, 5)
 */
public record SessionLimits(
    Duration idleClient, Duration idleStaff, Duration absolute, Duration confirmation) {

  /** Reads the limits, or throws {@link WrongSetting} with the key's name. */
  static SessionLimits from(Function<String, Optional<String>> settings) {
    return new SessionLimits(
        minutes(settings, "dossierkluis.session.idle-client", 15),
        minutes(settings, "dossierkluis.session.idle-staff", 60),
        minutes(settings, "dossierkluis.session.absolute", 480),
        minutes(settings, "dossierkluis.session.confirmation", 5));
  }

  private static Duration minutes(
      Function<String, Optional<String>> settings, String key, int otherwise) {
    String value = settings.apply(key).orElse(Integer.toString(otherwise));
    if (!value.matches("[1-9][0-9]{0,4}s?")) {
      throw new WrongSetting(key, "must be a number of minutes, such as 15, or of seconds, as 90s");
    }
    return value.endsWith("s")
        ? Duration.ofSeconds(Integer.parseInt(value.substring(0, value.length() - 1)))
        : Duration.ofMinutes(Integer.parseInt(value));
  }

  Duration idle(boolean client) {
    return client ? idleClient : idleStaff;
  }

  /** Makes the limits injectable. */
  @ApplicationScoped
  public static class Producer {

    @Produces
    @Singleton
    SessionLimits limits() {
      Config config = ConfigProvider.getConfig();
      return from(key -> config.getOptionalValue(key, String.class));
    }
  }
}
