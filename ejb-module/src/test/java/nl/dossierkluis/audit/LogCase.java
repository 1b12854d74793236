package nl.dossierkluis.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import nl.dossierkluis.container.AsSystem;
import nl.dossierkluis.container.Transactions;
import nl.dossierkluis.platform.RandomId;

/** Writes acts into the log of the running product and meddles with them. */
@Dependent
public class LogCase {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Resource ManagedThreadFactory threads;
  @Inject AuditTrail audit;
  @Inject AuditCheck check;
  @Inject AuditLog log;
  @Inject AsSystem system;
  @Inject Transactions transactions;

  /** An object of which only this test writes. */
  final String object = RandomId.next();

  /** Where an entry got its place. */
  record Placed(long index, long entry) {}

  /** Writes one act and waits until it has its place. */
  Placed act() {
    long entry =
        transactions.in(
            entities -> {
              audit.did(Act.CLIENT_READ, AuditObject.of("client", object));
              entities.flush();
              return ((Number)
                      entities
                          .createNativeQuery("select max(id) from audit_entry where object_id = ?")
                          .setParameter(1, object)
                          .getSingleResult())
                  .longValue();
            });
    awaitPlaces();
    return new Placed(index(entry), entry);
  }

  long index(long entry) {
    return count("select leaf_index from audit_leaf where entry_id = ?", entry);
  }

  /** Waits until all of this test's entries have their places. */
  void awaitPlaces() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (unplaced() > 0) {
      if (System.nanoTime() > end) {
        throw new AssertionError(unplaced() + " entries still wait");
      }
      Thread.onSpinWait();
    }
  }

  long unplaced() {
    return count(
        "select count(*) from audit_entry e where object_id = ?"
            + " and not exists (select 1 from audit_leaf l where l.entry_id = e.id)",
        object);
  }

  long count(String sql, Object... arguments) {
    return transactions.count(sql, arguments);
  }

  /** The one text that a query gives. */
  String text(String sql, Object argument) {
    return transactions.in(
        entities ->
            (String) entities.createNativeQuery(sql).setParameter(1, argument).getSingleResult());
  }

  /** Changes rows behind the product's back; at least one. */
  void change(String sql, Object... arguments) {
    if (transactions.change(sql, arguments) < 1) {
      throw new AssertionError("nothing changed: " + sql);
    }
  }

  /** What a check of all of the log finds about these, other tests' damage apart. */
  List<LogFault> found(Placed placed) throws Exception {
    return system.call(check::run).findings().stream()
        .filter(found -> found.index() == placed.index() || found.entry() == placed.entry())
        .map(LogFinding::fault)
        .toList();
  }

  List<LogFault> standing(Placed placed) throws Exception {
    return system.call(log::state).alarms().stream()
        .map(AuditAlarm::finding)
        .filter(found -> found.index() == placed.index() || found.entry() == placed.entry())
        .map(LogFinding::fault)
        .toList();
  }
}
