package nl.dossierkluis.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import nl.dossierkluis.platform.RandomId;

/**
 * A browser with which the holder of an account has signed in. It keeps a long random token, of
 * which the hash stands here. A device that is not the first is new to its holder until she says
 * that she knows it.
 */
@Entity
@Table(name = "account_device")
class AccountDevice {

  @Id
  @Column(length = 22)
  private String id;

  @Column(name = "account_id", nullable = false, length = 22)
  private String accountId;

  @Column(name = "token_hash", nullable = false, length = 43)
  private String tokenHash;

  @Column(name = "first_at", nullable = false)
  private Instant firstAt;

  @Column(name = "used_at", nullable = false)
  private Instant usedAt;

  @Column(name = "known", nullable = false)
  private boolean known;

  protected AccountDevice() {}

  /**
   * A device at its first sign-in.
   *
   * @param known whether it is the account's first, with which nobody can be surprised
   */
  AccountDevice(String accountId, String tokenHash, boolean known, Instant firstAt) {
    this.id = RandomId.next();
    this.accountId = accountId;
    this.tokenHash = tokenHash;
    this.known = known;
    this.firstAt = firstAt;
    this.usedAt = firstAt;
  }

  String id() {
    return id;
  }

  Instant firstAt() {
    return firstAt;
  }

  boolean hasToken(String hash) {
    return tokenHash.equals(hash);
  }

  boolean isKnown() {
    return known;
  }

  void use(Instant now) {
    usedAt = now;
  }

  /** Its holder says that it is hers. */
  void know() {
    known = true;
  }
}
