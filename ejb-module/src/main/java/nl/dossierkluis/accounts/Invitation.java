package nl.dossierkluis.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * A link that works once, together with a code that its maker says aloud: its holder makes what she
 * signs in with. A few wrong codes, and it is dead.
 */
@Entity
@Table(name = "invitation")
class Invitation {

  /** Long enough for somebody who reads her mail once a week. */
  static final Duration VALID_FOR = Duration.ofDays(7);

  /** One in 200,000 to guess a code of six digits. */
  static final int MOST_ATTEMPTS = 5;

  @Id
  @Column(name = "token_hash", length = 43)
  private String tokenHash;

  @Column(name = "account_id", nullable = false, length = 22)
  private String accountId;

  @Column(name = "code_hash", length = 43)
  private String codeHash;

  @Column(nullable = false)
  private int attempts;

  @Column(name = "made_at", nullable = false)
  private Instant madeAt;

  @Column(name = "expires_at", nullable = false)
  private Instant expiresAt;

  @Column(name = "used_at")
  private Instant usedAt;

  protected Invitation() {}

  /**
   * An invitation.
   *
   * @param codeHash SHA-256 of the link's token and its code together: the code alone would be
   *     guessed
   */
  Invitation(String tokenHash, String codeHash, String accountId, Instant madeAt) {
    this.tokenHash = tokenHash;
    this.codeHash = codeHash;
    this.accountId = accountId;
    this.madeAt = madeAt;
    this.expiresAt = madeAt.plus(VALID_FOR);
  }

  String tokenHash() {
    return tokenHash;
  }

  String accountId() {
    return accountId;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  boolean isOpen(Instant now) {
    return usedAt == null && attempts < MOST_ATTEMPTS && now.isBefore(expiresAt);
  }

  /** Says whether this is the code; a wrong one counts. */
  boolean tries(String givenHash) {
    boolean right = givenHash.equals(codeHash);
    if (!right) {
      attempts++;
    }
    return right;
  }

  void use(Instant now) {
    usedAt = now;
  }
}
