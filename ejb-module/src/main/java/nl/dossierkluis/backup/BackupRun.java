package nl.dossierkluis.backup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import nl.dossierkluis.platform.RandomId;

/** That a backup was made or tried, and how it ended. Append-only; nothing personal. */
@Entity
@Table(name = "backup_run")
class BackupRun {

  @Id
  @Column(length = 22)
  private String id;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 10)
  private BackupKind kind;

  @Column(name = "ended_at", nullable = false)
  private Instant endedAt;

  @Column(nullable = false)
  private int problems;

  @Column(length = 60)
  private String fault;

  @Column(nullable = false)
  private long blobs;

  protected BackupRun() {}

  /**
   * A run that ended.
   *
   * @param problems how many damages it named
   * @param fault name of the failure that ended it early; null when it came to its end
   * @param blobs that were looked at
   */
  BackupRun(BackupKind kind, Instant endedAt, int problems, String fault, long blobs) {
    this.id = RandomId.next();
    this.kind = kind;
    this.endedAt = endedAt;
    this.problems = problems;
    this.fault = fault;
    this.blobs = blobs;
  }

  BackupRunView view() {
    return new BackupRunView(kind, endedAt, problems, fault == null ? "" : fault, blobs);
  }
}
