package nl.dossierkluis.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import nl.dossierkluis.platform.Roles;

/**
 * Compares the log with its entries and with what was signed, part by part, and raises an alarm for
 * whatever differs. It changes nothing else.
 */
@Stateless
@RolesAllowed({Roles.SYSTEM, Roles.OWNER, Roles.PRIVACY_OFFICER})
public class AuditCheck {

  /** Places and entries of one transaction. */
  static final int PART = 1000;

  @PersistenceContext EntityManager entities;
  @Inject LogExamination examination;
  @Inject LogAlarms alarms;
  @Inject AuditTrail audit;
  @EJB AuditCheck self;

  /** Compares all of the log; entries may be added meanwhile. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public AuditReport run() {
    AuditReport report = AuditReport.NOTHING;
    AuditPart part = AuditPart.START;
    while (!part.last()) {
      part = self.examine(part);
      report = report.and(part.report());
    }
    self.note(report);
    return report;
  }

  /** Compares the part that follows another; nothing is added to the log for that moment. */
  public AuditPart examine(AuditPart before) {
    LogState log = entities.find(LogState.class, LogState.ONE, LockModeType.PESSIMISTIC_WRITE);
    LogRange range = rangeAfter(before, log.size());
    List<LogFinding> findings = examination.examine(range, log);
    alarms.settle(range::covers, findings);
    return new AuditPart(
        range.to(),
        range.until(),
        range.isEmpty(),
        new AuditReport(range.to() - range.from(), findings));
  }

  /** The log's end is looked at with its beginning. */
  private LogRange rangeAfter(AuditPart before, long size) {
    long to = Math.max(before.place(), Math.min(size, before.place() + PART));
    return new LogRange(
        before.place(),
        to,
        before.entry(),
        examination.entryAfter(before.entry(), PART),
        before.place() == 0 ? size : Long.MAX_VALUE);
  }

  /** Takes down that somebody has checked. */
  public void note(AuditReport report) {
    audit.did(
        Act.LOG_CHECKED,
        AuditObject.of("log", null)
            .with("entries", Long.toString(report.entries()))
            .with("findings", Integer.toString(report.findings().size())));
  }
}
