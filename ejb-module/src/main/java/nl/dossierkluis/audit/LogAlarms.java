package nl.dossierkluis.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The alarms of the log; each is an act of its own in the log, when it begins and when it ends. */
@ApplicationScoped
class LogAlarms {

  /** More of them say nothing new. */
  private static final int MOST = 100;

  @PersistenceContext EntityManager entities;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Those that stand, the oldest first. */
  List<LogAlarm> standing() {
    return entities
        .createQuery(
            "select a from LogAlarm a where a.goneAt is null order by a.foundAt, a.id",
            LogAlarm.class)
        .getResultList();
  }

  /** Raises an alarm that does not stand already. */
  void raise(LogFinding finding) {
    settle(standing -> false, List.of(finding));
  }

  /**
   * Raises what was found and does not stand yet, and ends what stands and was not found again.
   *
   * @param examined whether the examination would have found this again
   */
  void settle(Predicate<LogFinding> examined, Collection<LogFinding> found) {
    List<LogAlarm> standing = standing();
    Set<LogFinding> known = new HashSet<>();
    for (LogAlarm alarm : standing) {
      known.add(alarm.finding());
      if (examined.test(alarm.finding()) && !found.contains(alarm.finding())) {
        alarm.end(clock.instant());
        take(Act.LOG_DEVIATION_ENDED, alarm);
      }
    }
    found.stream()
        .distinct()
        .filter(finding -> !known.contains(finding))
        .limit(Math.max(0, MOST - known.size()))
        .forEach(this::begin);
  }

  private void begin(LogFinding finding) {
    LogAlarm alarm = new LogAlarm(finding, clock.instant());
    entities.persist(alarm);
    take(Act.LOG_DEVIATION_FOUND, alarm);
  }

  private void take(Act act, LogAlarm alarm) {
    audit.did(
        act,
        AuditObject.of("log", alarm.id())
            .with("fault", alarm.finding().fault().name())
            .with("index", Long.toString(alarm.finding().index()))
            .with("entry", Long.toString(alarm.finding().entry())));
  }
}
