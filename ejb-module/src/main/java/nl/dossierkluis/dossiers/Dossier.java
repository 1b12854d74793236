package nl.dossierkluis.dossiers;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.dossierkluis.personaldata.RecordSchema;
import nl.dossierkluis.personaldata.SealedRecord;
import nl.dossierkluis.personaldata.SubjectId;

/** One trajectory of one client: open until it is closed, which starts its retention terms. */
@Entity
@Table(name = "dossier")
class Dossier {

  static final RecordSchema<DossierCard> CARD = RecordSchema.first("dossier", DossierCard.class);

  @Id
  @Column(length = 22)
  private String id;

  @Column(name = "client_id", nullable = false, length = 22)
  private String clientId;

  @Enumerated(EnumType.STRING)
  @Column(name = "commission_type", nullable = false, length = 20)
  private CommissionType commissionType;

  @Column(name = "opened_at", nullable = false)
  private Instant openedAt;

  @Column(name = "closed_on")
  private LocalDate closedOn;

  @Embedded private SealedRecord card;

  @Version private int version;

  protected Dossier() {}

  Dossier(
      String id,
      SubjectId client,
      CommissionType commissionType,
      SealedRecord card,
      Instant openedAt) {
    this.id = id;
    this.clientId = client.text();
    this.commissionType = commissionType;
    this.card = card;
    this.openedAt = openedAt;
  }

  /** Ends the trajectory; terms run from this date. */
  void close(LocalDate on) {
    if (!isOpen()) {
      throw new DossierClosed();
    }
    closedOn = on;
  }

  boolean isOpen() {
    return closedOn == null;
  }

  String id() {
    return id;
  }

  SubjectId client() {
    return new SubjectId(clientId);
  }

  CommissionType commissionType() {
    return commissionType;
  }

  Instant openedAt() {
    return openedAt;
  }

  Optional<LocalDate> closedOn() {
    return Optional.ofNullable(closedOn);
  }

  SealedRecord card() {
    return card;
  }
}
