package nl.dossierkluis.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import nl.dossierkluis.platform.WrongSetting;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * How long a signed-in browser stays so.
 *
 * @param idleClient without any request, for clients ({@code dossierkluis.session.idle-client},
 *     minutes, 15)
 * @param idleStaff the same for staff ({@code dossierkluis.session.idle-staff}, minutes, 60)
 * @param absolute whatever is done ({@code dossierkluis.session.absolute}, minutes, 480)
 */
public record SessionLimits(Duration idleClient, Duration idleStaff, Duration absolute) {

  /** Reads the limits, or throws {@link WrongSetting} with the key's name. */
  static SessionLimits from(Config config) {
    return new SessionLimits(
        minutes(config, "dossierkluis.session.idle-client", 15),
        minutes(config, "dossierkluis.session.idle-staff", 60),
        minutes(config, "dossierkluis.session.absolute", 480));
  }

  private static Duration minutes(Config config, String key, int otherwise) {
    String value = config.getOptionalValue(key, String.class).orElse(Integer.toString(otherwise));
    if (!value.matches("[1-9][0-9]{0,4}")) {
      throw new WrongSetting(key, "must be a number of minutes");
    }
    return Duration.ofMinutes(Integer.parseInt(value));
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
      return from(ConfigProvider.getConfig());
    }
  }
}
