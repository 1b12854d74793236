package nl.dossierkluis.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A challenge that a passkey has answered; kept until nobody could answer it again anyway. */
@Entity
@Table(name = "used_challenge")
class UsedChallenge {

  @Id
  @Column(name = "challenge_hash", length = 43)
  private String challengeHash;

  @Column(name = "expires_at", nullable = false)
  private Instant expiresAt;

  protected UsedChallenge() {}

  UsedChallenge(String challengeHash, Instant expiresAt) {
    this.challengeHash = challengeHash;
    this.expiresAt = expiresAt;
  }
}
