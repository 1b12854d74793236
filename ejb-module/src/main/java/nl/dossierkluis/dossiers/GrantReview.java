package nl.dossierkluis.dossiers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The owner's decision about one grant in one quarter; kept as the record of her review. */
@Entity
@Table(name = "grant_review")
class GrantReview {

  @Id
  @Column(length = 22)
  private String id;

  @Column(name = "grant_id", nullable = false, length = 22)
  private String grantId;

  @Column(nullable = false, length = 7)
  private String quarter;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 10)
  private ReviewOutcome outcome;

  @Column(name = "decided_by", nullable = false, length = 22)
  private String decidedBy;

  @Column(name = "decided_at", nullable = false)
  private Instant decidedAt;

  protected GrantReview() {}

  GrantReview(String id, String grantId, Quarter quarter) {
    this.id = id;
    this.grantId = grantId;
    this.quarter = quarter.toString();
  }

  /** Decides; within the quarter the owner may think better of it. */
  void decide(ReviewOutcome what, String by, Instant at) {
    outcome = what;
    decidedBy = by;
    decidedAt = at;
  }

  String grantId() {
    return grantId;
  }

  Instant decidedAt() {
    return decidedAt;
  }
}
