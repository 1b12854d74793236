package nl.dossierkluis.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import nl.dossierkluis.personaldata.Containers;
import nl.dossierkluis.personaldata.SealedRecord;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.personaldata.TamperingDetected;

/**
 * Writes the trail. An act and its entry stand or fall together: without the entry there is no act.
 * A refusal and a tampering have a transaction of their own, since the caller's rolls back.
 */
@Stateless
@PermitAll
public class AuditTrail {

  @PersistenceContext EntityManager entities;
  @Inject Containers containers;
  @Inject SealedRecords records;
  @Inject AuditCallers callers;
  @Inject Clock clock;

  /** Takes down what the caller has done, in the caller's transaction. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void did(Act act, AuditObject object) {
    write(act, Outcome.DONE, object);
  }

  /**
   * Takes down what the caller is about to be given. When this returns the entry stands in the
   * database; it is there for good when the transaction is committed.
   *
   * @throws LogUnwritable when it cannot be written: nothing may be given then
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void before(Act act, AuditObject object) {
    // What the caller has changed is written first, so that a failure of that is not the log's.
    entities.flush();
    write(act, Outcome.DONE, object);
    try {
      entities.flush();
    } catch (PersistenceException e) {
      throw new LogUnwritable(e);
    }
  }

  /** Takes down what the caller was not allowed to do. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void refused(Act act, AuditObject object) {
    write(act, Outcome.REFUSED, object);
  }

  /** Takes down that something sealed did not open. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void found(@Observes TamperingDetected tampering) {
    AuditObject object =
        new AuditObject(tampering.kind(), tampering.id(), null, Map.of("fact", tampering.fact()));
    write(Act.TAMPERING_FOUND, Outcome.REFUSED, object);
  }

  private void write(Act act, Outcome outcome, AuditObject object) {
    // No finer than the column, so that an entry is the same when it is read again.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    AuditEntry entry = new AuditEntry(now, callers.current(outcome, object), act, outcome, object);
    entities.persist(entry);
    entities.persist(new WaitingEntry(entry.id()));
    entry.seal(sealed(now, entry.id(), object));
  }

  /** Without its details an entry says too little, and so it is none. */
  private SealedRecord sealed(Instant now, long id, AuditObject object) {
    try {
      String month = containers.named("LOG-" + YearMonth.from(now.atZone(clock.getZone())));
      AuditDetails details = new AuditDetails(object.details());
      return records.seal(AuditEntry.DETAILS, Long.toString(id), month, details);
    } catch (RuntimeException e) {
      throw new LogUnwritable(e);
    }
  }
}
