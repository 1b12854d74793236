package nl.dossierkluis.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import nl.dossierkluis.personaldata.SealedRecord;

/**
 * An entry as its columns stand in the database, whatever somebody made of them: the log is about
 * these, and an act that there never was must be found to differ and not be an error. Only read.
 */
@Entity
@Table(name = "audit_entry")
class LoggedEntry {

  @Id private Long id;

  @Column(name = "happened_at")
  private Instant at;

  private String act;
  private String outcome;
  private String actor;
  private String responsible;
  private String roles;

  @Column(name = "access_point")
  private String accessPoint;

  private String basis;

  @Column(name = "object_kind")
  private String objectKind;

  @Column(name = "object_id")
  private String objectId;

  @Column(name = "subject_id")
  private String subject;

  @Column(name = "container_id")
  private String container;

  @Column(name = "document_key")
  private String documentKey;

  @Column(name = "record_revision")
  private Long revision;

  @Column(name = "record")
  private byte[] details;

  protected LoggedEntry() {}

  Long id() {
    return id;
  }

  Instant at() {
    return at;
  }

  /** The fields of its line after the index, in their order. */
  List<Object> fields() {
    return Arrays.asList(
        id,
        LogLine.time(at),
        act,
        outcome,
        actor,
        responsible,
        roles,
        accessPoint,
        basis,
        objectKind,
        objectId,
        subject,
        digest());
  }

  private String digest() {
    return details == null
        ? null
        : SealedRecord.digest(container, documentKey, revision == null ? 0 : revision, details);
  }
}
