package nl.dossierkluis.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.dossierkluis.personaldata.RecordSchema;
import nl.dossierkluis.personaldata.SealedRecord;

/**
 * A token with which a program acts for an account, within its scopes, until it is revoked or has
 * expired. Only its hash is kept.
 */
@Entity
@Table(name = "api_token")
class ApiToken {

  static final RecordSchema<TokenCard> CARD = RecordSchema.first("api_token", TokenCard.class);

  /** A use is written down at most this often; not every request is worth a commit. */
  private static final Duration NOTED_EVERY = Duration.ofSeconds(60);

  @Id
  @Column(name = "token_hash", length = 43)
  private String tokenHash;

  @Column(nullable = false, length = 22)
  private String id;

  @Column(name = "account_id", nullable = false, length = 22)
  private String accountId;

  @Convert(converter = TokenScopes.class)
  @Column(nullable = false, length = 100)
  private Set<TokenScope> scopes;

  @Column(name = "issued_at", nullable = false)
  private Instant issuedAt;

  @Column(name = "expires_at", nullable = false)
  private Instant expiresAt;

  @Column(name = "used_at")
  private Instant usedAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Embedded private SealedRecord card;

  protected ApiToken() {}

  ApiToken(
      String tokenHash,
      String id,
      String accountId,
      Set<TokenScope> scopes,
      SealedRecord card,
      Instant issuedAt,
      Instant expiresAt) {
    this.tokenHash = tokenHash;
    this.id = id;
    this.accountId = accountId;
    this.scopes = Set.copyOf(scopes);
    this.card = card;
    this.issuedAt = issuedAt;
    this.expiresAt = expiresAt;
  }

  boolean isAlive(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }

  void revoke(Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
    }
  }

  boolean shouldNoteUse(Instant now) {
    return usedAt == null || now.isAfter(usedAt.plus(NOTED_EVERY));
  }

  void noteUse(Instant now) {
    usedAt = now;
  }

  String id() {
    return id;
  }

  String accountId() {
    return accountId;
  }

  Set<TokenScope> scopes() {
    return Set.copyOf(scopes);
  }

  Instant issuedAt() {
    return issuedAt;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  Optional<Instant> usedAt() {
    return Optional.ofNullable(usedAt);
  }

  SealedRecord card() {
    return card;
  }
}
