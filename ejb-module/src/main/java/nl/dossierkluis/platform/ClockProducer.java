package nl.dossierkluis.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The one place where the time of day enters; dates are those of the practice's country. */
@ApplicationScoped
public class ClockProducer {

  /** Calendar dates of receipt and due dates are Dutch ones (domain rule T13). */
  public static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  @Produces
  Clock clock() {
    return Clock.system(AMSTERDAM);
  }
}
