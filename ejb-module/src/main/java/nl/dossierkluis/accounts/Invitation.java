package nl.dossierkluis.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A link that works once: its holder sets the password of an invited account. */
@Entity
@Table(name = "invitation")
class Invitation {

  /** Long enough for somebody who reads her mail once a week. */
  static final Duration VALID_FOR = Duration.ofDays(7);

  @Id
  @Column(name = "token_hash", length = 43)
  private String tokenHash;

  @Column(name = "account_id", nullable = false, length = 22)
  private String accountId;

  @Column(name = "made_at", nullable = false)
  private Instant madeAt;

  @Column(name = "expires_at", nullable = false)
  private Instant expiresAt;

  @Column(name = "used_at")
  private Instant usedAt;

  protected Invitation() {}

  Invitation(String tokenHash, String accountId, Instant madeAt) {
    this.tokenHash = tokenHash;
    this.accountId = accountId;
    this.madeAt = madeAt;
    this.expiresAt = madeAt.plus(VALID_FOR);
  }

  String accountId() {
    return accountId;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  boolean isOpen(Instant now) {
    return usedAt == null && now.isBefore(expiresAt);
  }

  void use(Instant now) {
    usedAt = now;
  }
}
