package nl.dossierkluis.audit;

import java.util.List;
import java.util.stream.Stream;

/**
 * What came out of comparing the log with its entries.
 *
 * @param entries how many places were compared
 */
public record AuditReport(long entries, List<LogFinding> findings) {

  static final AuditReport NOTHING = new AuditReport(0, List.of());

  public AuditReport {
    findings = List.copyOf(findings);
  }

  AuditReport and(AuditReport other) {
    return new AuditReport(
        entries + other.entries,
        Stream.concat(findings.stream(), other.findings.stream()).toList());
  }

  /** Whether everything is as it must be. */
  public boolean sound() {
    return findings.isEmpty();
  }
}
