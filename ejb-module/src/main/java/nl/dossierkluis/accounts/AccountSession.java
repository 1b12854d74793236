package nl.dossierkluis.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import nl.dossierkluis.personaldata.RecordSchema;
import nl.dossierkluis.personaldata.SealedRecord;

/**
 * A signed-in browser. Only the hash of its token is kept. It rests when nothing was asked for a
 * while, until its holder shows that it is she; it ends when she signs out, and at the latest after
 * a working day.
 */
@Entity
@Table(name = "account_session")
class AccountSession {

  static final RecordSchema<SessionCard> CARD =
      RecordSchema.first("account_session", SessionCard.class);

  /** A use is written down at most this often; not every page view is worth a commit. */
  private static final Duration NOTED_EVERY = Duration.ofSeconds(60);

  @Id
  @Column(name = "token_hash", length = 43)
  private String tokenHash;

  @Column(length = 22)
  private String id;

  @Column(name = "account_id", nullable = false, length = 22)
  private String accountId;

  @Column(name = "device_id", length = 22)
  private String deviceId;

  @Embedded private SealedRecord card;

  @Column(name = "started_at", nullable = false)
  private Instant startedAt;

  @Column(name = "used_at", nullable = false)
  private Instant usedAt;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected AccountSession() {}

  /** A session that begins with a sign-in, which is its first confirmation. */
  AccountSession(
      String tokenHash,
      String id,
      String accountId,
      String deviceId,
      SealedRecord card,
      Instant startedAt) {
    this.tokenHash = tokenHash;
    this.id = id;
    this.accountId = accountId;
    this.deviceId = deviceId;
    this.card = card;
    this.startedAt = startedAt;
    this.usedAt = startedAt;
    this.confirmedAt = startedAt;
  }

  /** The same sign-in under another token, after its holder showed that it is she. */
  AccountSession renewed(String newTokenHash, SealedRecord newCard, Instant now) {
    AccountSession next =
        new AccountSession(newTokenHash, id, accountId, deviceId, newCard, startedAt);
    next.usedAt = now;
    next.confirmedAt = now;
    return next;
  }

  String tokenHash() {
    return tokenHash;
  }

  /** Names the sign-in; a renewed session keeps it. */
  String id() {
    return id;
  }

  String accountId() {
    return accountId;
  }

  String deviceId() {
    return deviceId;
  }

  SealedRecord card() {
    return card;
  }

  Instant usedAt() {
    return usedAt;
  }

  Instant confirmedAt() {
    return confirmedAt;
  }

  Instant startedAt() {
    return startedAt;
  }

  boolean isOpen(Instant now, SessionLimits limits, boolean client) {
    return lives(now, limits) && now.isBefore(usedAt.plus(limits.idle(client)));
  }

  /** Nothing was asked for too long, and the working day is not over. */
  boolean rests(Instant now, SessionLimits limits, boolean client) {
    return lives(now, limits) && !now.isBefore(usedAt.plus(limits.idle(client)));
  }

  private boolean lives(Instant now, SessionLimits limits) {
    return endedAt == null && now.isBefore(startedAt.plus(limits.absolute()));
  }

  /** Its holder has just shown that it is she. */
  void confirm(Instant now) {
    confirmedAt = now;
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
