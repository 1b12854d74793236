package nl.dossierkluis.rights;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import nl.dossierkluis.documents.SealedBlob;
import nl.dossierkluis.personaldata.RecordSchema;
import nl.dossierkluis.personaldata.SealedRecord;

/**
 * The copy of her data that a client downloads (GDPR art. 15(3)), sealed in a container of its own:
 * it is destroyed alone, soon after it has served.
 */
@Entity
@Table(name = "answer_package")
class AnswerPackage {

  static final RecordSchema<SealedBlob> CONTENT =
      RecordSchema.first("answer_package", SealedBlob.class);

  @Id
  @Column(length = 22)
  private String id;

  @Column(name = "request_id", nullable = false, length = 22)
  private String requestId;

  @Column(name = "made_at", nullable = false)
  private Instant madeAt;

  @Column(name = "downloaded_at")
  private Instant downloadedAt;

  @Embedded private SealedRecord content;

  @Version private int version;

  protected AnswerPackage() {}

  AnswerPackage(String id, String requestId, SealedRecord content, Instant madeAt) {
    this.id = id;
    this.requestId = requestId;
    this.content = content;
    this.madeAt = madeAt;
  }

  void downloaded(Instant at) {
    if (downloadedAt == null) {
      downloadedAt = at;
    }
  }

  String id() {
    return id;
  }

  SealedRecord content() {
    return content;
  }

  Instant madeAt() {
    return madeAt;
  }
}
