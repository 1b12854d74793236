package nl.dossierkluis.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import nl.dossierkluis.personaldata.RecordSchema;
import nl.dossierkluis.personaldata.SealedRecord;

/** What somebody had typed when her session came to rest; it is gone when the session is. */
@Entity
@Table(name = "session_draft")
class SessionDraft {

  static final RecordSchema<DraftCard> CARD = RecordSchema.first("session_draft", DraftCard.class);

  @Id
  @Column(length = 22)
  private String id;

  @Column(name = "session_id", nullable = false, length = 22)
  private String sessionId;

  @Column(name = "made_at", nullable = false)
  private Instant madeAt;

  @Embedded private SealedRecord card;

  protected SessionDraft() {}

  /**
   * @param sessionId id of the sign-in, which a renewed session keeps
   */
  SessionDraft(String id, String sessionId, SealedRecord card, Instant madeAt) {
    this.id = id;
    this.sessionId = sessionId;
    this.card = card;
    this.madeAt = madeAt;
  }

  String id() {
    return id;
  }

  SealedRecord card() {
    return card;
  }
}
