package nl.dossierkluis.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import nl.dossierkluis.platform.RandomId;

/** A finding, since when it stands, and until when it stood. */
@Entity
@Table(name = "audit_alarm")
class LogAlarm {

  @Id
  @Column(length = 22)
  private String id;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private LogFault kind;

  @Column(name = "leaf_index")
  private long index;

  @Column(name = "entry_id")
  private long entryId;

  @Column(name = "found_at", nullable = false)
  private Instant foundAt;

  @Column(name = "gone_at")
  private Instant goneAt;

  protected LogAlarm() {}

  LogAlarm(LogFinding finding, Instant foundAt) {
    this.id = RandomId.next();
    this.kind = finding.fault();
    this.index = finding.index();
    this.entryId = finding.entry();
    this.foundAt = foundAt;
  }

  String id() {
    return id;
  }

  LogFinding finding() {
    return new LogFinding(kind, index, entryId);
  }

  Instant foundAt() {
    return foundAt;
  }

  /** What was wrong is as it must be again. */
  void end(Instant at) {
    goneAt = at;
  }
}
