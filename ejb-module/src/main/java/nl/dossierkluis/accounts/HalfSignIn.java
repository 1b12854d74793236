package nl.dossierkluis.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A browser whose holder has shown her password, or her invitation and its code, and has to show or
 * make a second factor before there is a session. It opens nothing but the page for that. Only the
 * hash of its token is kept.
 */
@Entity
@Table(name = "half_sign_in")
class HalfSignIn {

  /** Time to look a code up. */
  static final Duration TO_SHOW = Duration.ofMinutes(5);

  /** Time to find and install an app. */
  static final Duration TO_MAKE = Duration.ofMinutes(30);

  /** Wrong codes that one browser may type. */
  static final int MOST_ATTEMPTS = 5;

  @Id
  @Column(name = "token_hash", length = 43)
  private String tokenHash;

  @Column(name = "account_id", nullable = false, length = 22)
  private String accountId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private SignInStep.Stage stage;

  @Column(name = "invitation_hash", length = 43)
  private String invitationHash;

  @Column(name = "made_at", nullable = false)
  private Instant madeAt;

  @Column(name = "expires_at", nullable = false)
  private Instant expiresAt;

  @Column(nullable = false)
  private int attempts;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected HalfSignIn() {}

  /**
   * A half sign-in.
   *
   * @param invitationHash the invitation that led here; empty after a password
   */
  HalfSignIn(
      String tokenHash,
      String accountId,
      SignInStep.Stage stage,
      Optional<String> invitationHash,
      Instant madeAt) {
    this.tokenHash = tokenHash;
    this.accountId = accountId;
    this.stage = stage;
    this.invitationHash = invitationHash.orElse(null);
    this.madeAt = madeAt;
    this.expiresAt = madeAt.plus(stage == SignInStep.Stage.FACTOR_TO_MAKE ? TO_MAKE : TO_SHOW);
  }

  String accountId() {
    return accountId;
  }

  SignInStep.Stage stage() {
    return stage;
  }

  Optional<String> invitationHash() {
    return Optional.ofNullable(invitationHash);
  }

  boolean isOpen(Instant now) {
    return endedAt == null && attempts < MOST_ATTEMPTS && now.isBefore(expiresAt);
  }

  void fail() {
    attempts++;
  }

  void end(Instant now) {
    endedAt = now;
  }
}
