package nl.dossierkluis.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A checkpoint that is kept for good, one of many that were signed. */
@Entity
@Table(name = "audit_checkpoint")
class KeptCheckpoint {

  /** At the latest after so many entries, or so long, one is kept. */
  static final long ENTRIES = 100;

  static final Duration TIME = Duration.ofMinutes(10);

  @Id
  @Column(name = "log_size")
  private Long grownTo;

  @Column(name = "signed_at", nullable = false)
  private Instant signedAt;

  @Column(nullable = false, length = 1000)
  private String note;

  protected KeptCheckpoint() {}

  KeptCheckpoint(long size, Instant signedAt, String note) {
    this.grownTo = size;
    this.signedAt = signedAt;
    this.note = note;
  }

  long size() {
    return grownTo;
  }

  String note() {
    return note;
  }

  /** Whether it is time for another, when the log has grown to this size. */
  boolean isFollowedBy(long size, Instant now) {
    return size >= grownTo + ENTRIES || size > grownTo && !now.isBefore(signedAt.plus(TIME));
  }
}
