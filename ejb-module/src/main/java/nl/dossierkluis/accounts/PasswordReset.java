package nl.dossierkluis.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A link that works once: whoever has it sets another password, and signs in with it as always. */
@Entity
@Table(name = "password_reset")
class PasswordReset {

  /** Long enough for a mail that dawdles. */
  static final Duration VALID_FOR = Duration.ofMinutes(30);

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

  protected PasswordReset() {}

  PasswordReset(String tokenHash, String accountId, Instant madeAt) {
    this.tokenHash = tokenHash;
    this.accountId = accountId;
    this.madeAt = madeAt;
    this.expiresAt = madeAt.plus(VALID_FOR);
  }

  String accountId() {
    return accountId;
  }

  boolean isOpen(Instant now) {
    return usedAt == null && now.isBefore(expiresAt);
  }

  void use(Instant now) {
    usedAt = now;
  }
}
