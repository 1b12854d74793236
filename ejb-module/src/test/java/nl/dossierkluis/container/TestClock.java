package nl.dossierkluis.container;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The product's clock in container tests; it runs, and can be put forward. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class TestClock extends Clock {

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  private volatile Duration ahead = Duration.ZERO;

  /** Puts the clock forward, for as long as something is done. */
  public void ahead(Duration by, Runnable work) {
    ahead = by;
    try {
      work.run();
    } finally {
      ahead = Duration.ZERO;
    }
  }

  @Override
  public ZoneId getZone() {
    return AMSTERDAM;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(Clock.system(zone), ahead);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }
}
