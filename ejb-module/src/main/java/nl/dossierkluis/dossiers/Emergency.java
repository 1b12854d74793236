package nl.dossierkluis.dossiers;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import nl.dossierkluis.personaldata.RecordSchema;
import nl.dossierkluis.personaldata.SealedRecord;
import nl.dossierkluis.personaldata.SubjectId;

/**
 * An owner opened a dossier that is not granted to her (break-glass): for a few hours, to read
 * only, with a reason that the client and her coaches read, and looked at afterwards by somebody
 * else.
 */
@Entity
@Table(name = "emergency")
class Emergency {

  static final RecordSchema<EmergencyCard> CARD =
      RecordSchema.first("emergency", EmergencyCard.class);

  @Id
  @Column(length = 22)
  private String id;

  @Column(name = "dossier_id", nullable = false, length = 22)
  private String dossierId;

  @Column(name = "client_id", nullable = false, length = 22)
  private String clientId;

  @Column(name = "account_id", nullable = false, length = 22)
  private String accountId;

  @Column(name = "opened_at", nullable = false)
  private Instant openedAt;

  @Column(name = "ends_at", nullable = false)
  private Instant endsAt;

  @Column(name = "reviewed_by", length = 22)
  private String reviewedBy;

  @Column(name = "reviewed_at")
  private Instant reviewedAt;

  @Embedded private SealedRecord card;

  @Version private int version;

  protected Emergency() {}

  Emergency(
      String id,
      Dossier dossier,
      String accountId,
      SealedRecord card,
      Instant openedAt,
      Instant endsAt) {
    this.id = id;
    this.dossierId = dossier.id();
    this.clientId = dossier.client().text();
    this.accountId = accountId;
    this.card = card;
    this.openedAt = openedAt;
    this.endsAt = endsAt;
  }

  /** Somebody else has looked at it and says what she found. */
  void review(String by, SealedRecord withRemark, Instant at) {
    if (by.equals(accountId)) {
      throw new OwnEmergency();
    }
    if (reviewedAt != null) {
      throw new EmergencyReviewed();
    }
    card = withRemark;
    reviewedBy = by;
    reviewedAt = at;
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

  String accountId() {
    return accountId;
  }

  Instant openedAt() {
    return openedAt;
  }

  Instant endsAt() {
    return endsAt;
  }

  Optional<String> reviewedBy() {
    return Optional.ofNullable(reviewedBy);
  }

  Optional<Instant> reviewedAt() {
    return Optional.ofNullable(reviewedAt);
  }

  SealedRecord card() {
    return card;
  }
}
