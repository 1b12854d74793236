package nl.dossierkluis.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.dossierkluis.platform.AccessPoint;
import nl.dossierkluis.platform.CurrentActor;

/**
 * Takes down looks that pages repeat by themselves: a list that waits for an inspection is fetched
 * every few seconds, a start page at every return. The same look of the same caller, in the same
 * way, is one entry in five minutes. Content is never looked at this way; each opening has its
 * entry.
 */
@ApplicationScoped
public class Glances {

  /** How long a look stands for those that follow it. */
  static final Duration ONE_LOOK = Duration.ofMinutes(5);

  private static final int MOST_REMEMBERED = 10_000;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transactions;

  @Inject AuditTrail audit;
  @Inject CurrentActor actor;
  @Inject Clock clock;

  private final Map<Glance, Instant> remembered = new ConcurrentHashMap<>();

  private record Glance(String actor, AccessPoint way, Act act, String object) {}

  /** Takes down a look in the caller's transaction, unless it was taken down a moment ago. */
  public void saw(Act act, AuditObject object) {
    Glance glance =
        new Glance(actor.id(), AccessPoint.current(), act, object.kind() + " " + object.id());
    Instant now = clock.instant();
    Instant before = remembered.get(glance);
    if (before == null || before.isAfter(now) || !before.plus(ONE_LOOK).isAfter(now)) {
      audit.did(act, object);
      transactions.registerInterposedSynchronization(new Remember(glance, now));
    }
  }

  private void remember(Glance glance, Instant now) {
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.values().removeIf(then -> !then.plus(ONE_LOOK).isAfter(now));
    }
    if (remembered.size() < MOST_REMEMBERED) {
      remembered.put(glance, now);
    }
  }

  /** Only an entry that is committed stands for those that follow. */
  private final class Remember implements Synchronization {

    private final Glance glance;
    private final Instant now;

    Remember(Glance glance, Instant now) {
      this.glance = glance;
      this.now = now;
    }

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        remember(glance, now);
      }
    }
  }
}
