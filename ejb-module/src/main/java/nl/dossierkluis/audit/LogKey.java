package nl.dossierkluis.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import nl.dossierkluis.personaldata.RecordSchema;
import nl.dossierkluis.personaldata.SealedRecord;
import nl.dossierkluis.vault.tlog.NoteKey;

/** The key that signs the log's checkpoints; made once. */
@Entity
@Table(name = "audit_key")
class LogKey {

  static final RecordSchema<SigningKey> SECRET = RecordSchema.first("audit_key", SigningKey.class);

  @Id
  @Column(length = 22)
  private String id;

  @Column(nullable = false, length = 200)
  private String verifier;

  @Column(name = "made_at", nullable = false)
  private Instant madeAt;

  @Embedded private SealedRecord secret;

  protected LogKey() {}

  LogKey(String id, NoteKey verifier, Instant madeAt, SealedRecord secret) {
    this.id = id;
    this.verifier = verifier.text();
    this.madeAt = madeAt;
    this.secret = secret;
  }

  String id() {
    return id;
  }

  /** What verifies checkpoints. */
  NoteKey verifier() {
    return NoteKey.parse(verifier);
  }

  SealedRecord secret() {
    return secret;
  }
}
