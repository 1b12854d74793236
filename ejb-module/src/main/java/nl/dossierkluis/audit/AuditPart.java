package nl.dossierkluis.audit;

/**
 * A part of the log that was compared.
 *
 * @param place where the next part begins
 * @param entry the last entry by number that was looked for in the log
 * @param last whether nothing was left to compare
 */
public record AuditPart(long place, long entry, boolean last, AuditReport report) {

  /** Before the first part. */
  static final AuditPart START = new AuditPart(0, 0, false, AuditReport.NOTHING);
}
