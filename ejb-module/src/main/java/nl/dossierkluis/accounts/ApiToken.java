package nl.dossierkluis.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A token with which a program acts for an account. Only its hash is kept. */
@Entity
@Table(name = "api_token")
class ApiToken {

  @Id
  @Column(name = "token_hash", length = 43)
  private String tokenHash;

  @Column(name = "account_id", nullable = false, length = 22)
  private String accountId;

  @Column(name = "issued_at", nullable = false)
  private Instant issuedAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  protected ApiToken() {}

  ApiToken(String tokenHash, String accountId, Instant issuedAt) {
    this.tokenHash = tokenHash;
    this.accountId = accountId;
    this.issuedAt = issuedAt;
  }

  String accountId() {
    return accountId;
  }

  boolean isAlive() {
    return revokedAt == null;
  }
}
