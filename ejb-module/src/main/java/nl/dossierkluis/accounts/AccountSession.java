package nl.dossierkluis.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * A signed-in browser. Only the hash of its token is kept. It ends when nothing was asked for a
 * while, at the latest after a working day, or when its holder signs out.
 */
@Entity
@Table(name = "account_session")
class AccountSession {

  /** A use is written down at most this often; not every page view is worth a commit. */
  private static final Duration NOTED_EVERY = Duration.ofSeconds(60);

  @Id
  @Column(name = "token_hash", length = 43)
  private String tokenHash;

  @Column(name = "account_id", nullable = false, length = 22)
  private String accountId;

  @Column(name = "started_at", nullable = false)
  private Instant startedAt;

  @Column(name = "used_at", nullable = false)
  private Instant usedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected AccountSession() {}

  AccountSession(String tokenHash, String accountId, Instant startedAt) {
    this.tokenHash = tokenHash;
    this.accountId = accountId;
    this.startedAt = startedAt;
    this.usedAt = startedAt;
  }

  String accountId() {
    return accountId;
  }

  Instant startedAt() {
    return startedAt;
  }

  boolean isOpen(Instant now, SessionLimits limits, boolean client) {
    return endedAt == null
        && now.isBefore(usedAt.plus(limits.idle(client)))
        && now.isBefore(startedAt.plus(limits.absolute()));
  }

  boolean shouldNoteUse(Instant now) {
    return now.isAfter(usedAt.plus(NOTED_EVERY));
  }

  void noteUse(Instant now) {
    usedAt = now;
  }

  void end(Instant now) {
    if (endedAt == null) {
      endedAt = now;
    }
  }
}
