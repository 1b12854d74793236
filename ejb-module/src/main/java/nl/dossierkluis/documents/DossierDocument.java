package nl.dossierkluis.documents;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.dossierkluis.dossiers.RetentionClass;
import nl.dossierkluis.personaldata.RecordSchema;
import nl.dossierkluis.personaldata.SealedRecord;
import nl.dossierkluis.personaldata.SubjectId;
import nl.dossierkluis.platform.Sha256;

/**
 * One document of a dossier: {@code RECEIVED}, inspected, then {@code ACCEPTED}, {@code HELD} for a
 * decision or {@code REFUSED}; in the end {@code DESTROYED}. The row stays when the bytes are gone.
 */
@Entity
@Table(name = "document")
class DossierDocument {

  static final RecordSchema<DocumentCard> CARD = RecordSchema.first("document", DocumentCard.class);

  @Id
  @Column(length = 22)
  private String id;

  @Column(name = "dossier_id", nullable = false, length = 22)
  private String dossierId;

  @Column(name = "client_id", nullable = false, length = 22)
  private String clientId;

  @Enumerated(EnumType.STRING)
  @Column(name = "document_type", nullable = false, length = 30)
  private DocumentType type;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private Origin origin;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 12)
  private DocumentState state = DocumentState.RECEIVED;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "document_finding", joinColumns = @JoinColumn(name = "document_id"))
  @Enumerated(EnumType.STRING)
  @Column(name = "code", nullable = false, length = 30)
  private Set<Finding> findings = new HashSet<>();

  @Column(name = "received_by", nullable = false, length = 22)
  private String receivedBy;

  @Column(name = "received_at", nullable = false)
  private Instant receivedAt;

  @Column(name = "decided_by", length = 22)
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Embedded private SealedRecord card;

  @Version private int version;

  protected DossierDocument() {}

  DossierDocument(SealedUpload upload, SealedRecord card, Instant receivedAt) {
    UploadTicket ticket = upload.ticket();
    this.id = upload.documentId();
    this.dossierId = ticket.dossierId();
    this.clientId = ticket.client().text();
    this.type = ticket.type();
    this.origin = ticket.type().usualOrigin();
    this.receivedBy = ticket.receivedBy();
    this.receivedAt = asStored(receivedAt);
    this.card = card;
  }

  /** Takes over what inspection found, and the state that follows from it. */
  void inspected(Collection<Finding> found, SealedRecord newCard) {
    require(DocumentState.RECEIVED);
    findings.addAll(found);
    state = Finding.stateFor(found);
    card = newCard;
  }

  /** Somebody has decided about the findings. */
  void decide(DocumentState newState, SealedRecord newCard, String by, Instant at) {
    require(DocumentState.HELD);
    state = newState;
    card = newCard;
    decidedBy = by;
    decidedAt = asStored(at);
  }

  /** Says what it is; it moves to the container of that type. */
  void sort(DocumentType newType, SealedRecord newCard) {
    if (state == DocumentState.REFUSED || state == DocumentState.DESTROYED) {
      throw new DocumentInWrongState(state);
    }
    type = newType;
    origin = newType.usualOrigin();
    card = newCard;
  }

  /** The bytes go; the row stays. */
  void destroy(SealedRecord remains) {
    if (state == DocumentState.REFUSED || state == DocumentState.DESTROYED) {
      throw new DocumentInWrongState(state);
    }
    state = DocumentState.DESTROYED;
    card = remains;
  }

  /**
   * What the columns say and the card's seal, as one digest: no part of the row can be exchanged.
   */
  String digest() {
    return Sha256.of(
        Stream.of(
                id,
                dossierId,
                clientId,
                type,
                origin,
                state,
                findings(),
                receivedBy,
                receivedAt,
                decidedBy,
                decidedAt,
                card.digest())
            .map(String::valueOf)
            .collect(Collectors.joining("\n")));
  }

  /** As exact as a column keeps it, so that a row is the same before and after it was stored. */
  private static Instant asStored(Instant time) {
    return time.truncatedTo(ChronoUnit.MICROS);
  }

  private void require(DocumentState expected) {
    if (state != expected) {
      throw new DocumentInWrongState(state);
    }
  }

  String id() {
    return id;
  }

  String dossierId() {
    return dossierId;
  }

  SubjectId client() {
    return new SubjectId(clientId);
  }

  DocumentType type() {
    return type;
  }

  RetentionClass retentionClass() {
    return type.retentionClass();
  }

  Origin origin() {
    return origin;
  }

  DocumentState state() {
    return state;
  }

  Set<Finding> findings() {
    return findings.isEmpty() ? Set.of() : EnumSet.copyOf(findings);
  }

  Instant receivedAt() {
    return receivedAt;
  }

  SealedRecord card() {
    return card;
  }

  boolean isVisibleToClient() {
    return state == DocumentState.ACCEPTED && type.isVisibleToClient();
  }
}
