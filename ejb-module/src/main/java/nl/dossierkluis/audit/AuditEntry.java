package nl.dossierkluis.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import nl.dossierkluis.personaldata.RecordSchema;
import nl.dossierkluis.personaldata.SealedRecord;

/** One entry of the trail; written once and never changed. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {

  static final RecordSchema<AuditDetails> DETAILS =
      RecordSchema.first("audit_entry", AuditDetails.class);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_entry_seq")
  @SequenceGenerator(
      name = "audit_entry_seq",
      sequenceName = "audit_entry_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "happened_at", nullable = false)
  private Instant at;

  @Embedded private AuditCaller caller;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 40)
  private Act act;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 10)
  private Outcome outcome;

  @Column(name = "object_kind", nullable = false, length = 30)
  private String objectKind;

  @Column(name = "object_id", length = 22)
  private String objectId;

  @Column(name = "subject_id", length = 22)
  private String subject;

  @Embedded private SealedRecord details;

  protected AuditEntry() {}

  AuditEntry(Instant at, AuditCaller caller, Act act, Outcome outcome, AuditObject object) {
    this.at = at;
    this.caller = caller;
    this.act = act;
    this.outcome = outcome;
    this.objectKind = object.kind();
    this.objectId = object.id();
    this.subject = object.subject() == null ? null : object.subject().text();
  }

  /** Number of the entry; also the row to which its details are bound. */
  Long id() {
    return id;
  }

  Instant at() {
    return at;
  }

  AuditCaller caller() {
    return caller;
  }

  Act act() {
    return act;
  }

  Outcome outcome() {
    return outcome;
  }

  /** Word of the feature's object. */
  String objectKind() {
    return objectKind;
  }

  /** Id of the object; null where the act had no single one. */
  String objectId() {
    return objectId;
  }

  /** Id of the client concerned; null where there is none. */
  String subject() {
    return subject;
  }

  SealedRecord details() {
    return details;
  }

  void seal(SealedRecord sealed) {
    this.details = sealed;
  }
}
