package nl.dossierkluis.dossiers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Leave for one account to work in one dossier, from its first to its last day, or until it is
 * revoked. Rows stay, so that it can be told later who could see what.
 */
@Entity
@Table(name = "dossier_grant")
class Grant {

  @Id
  @Column(length = 22)
  private String id;

  @Column(name = "dossier_id", nullable = false, length = 22)
  private String dossierId;

  @Column(name = "account_id", nullable = false, length = 22)
  private String accountId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 10)
  private GrantBasis basis;

  @Column(name = "granted_by", nullable = false, length = 22)
  private String grantedBy;

  @Column(name = "granted_at", nullable = false)
  private Instant grantedAt;

  @Column(name = "first_day")
  private LocalDate firstDay;

  @Column(name = "last_day")
  private LocalDate lastDay;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Column(name = "revoked_by", length = 22)
  private String revokedBy;

  @Column(name = "deputy_for", length = 22)
  private String deputyFor;

  protected Grant() {}

  Grant(
      String id,
      String dossierId,
      String accountId,
      GrantBasis basis,
      GrantPeriod period,
      String grantedBy,
      Instant grantedAt) {
    this.id = id;
    this.dossierId = dossierId;
    this.accountId = accountId;
    this.basis = basis;
    this.firstDay = period.firstDay().orElse(null);
    this.lastDay = period.lastDay().orElse(null);
    this.grantedBy = grantedBy;
    this.grantedAt = grantedAt;
  }

  /** Says for whom the holder stands in; she remains responsible. */
  void standInFor(String account) {
    deputyFor = account;
  }

  /** Takes the leave back, from the next request on; a second time changes nothing. */
  void revoke(String by, Instant at) {
    if (revokedAt == null) {
      revokedBy = by;
      revokedAt = at;
    }
  }

  /** Lets the leave end with a day, unless it ends sooner. */
  void endWith(LocalDate day) {
    if (lastDay == null || day.isBefore(lastDay)) {
      lastDay = day;
    }
  }

  /** Says whether it is neither revoked nor over; it may begin later. */
  boolean isStanding(LocalDate today) {
    return revokedAt == null && (lastDay == null || !lastDay.isBefore(today));
  }

  String id() {
    return id;
  }

  String dossierId() {
    return dossierId;
  }

  String accountId() {
    return accountId;
  }

  GrantBasis basis() {
    return basis;
  }

  Optional<String> deputyFor() {
    return Optional.ofNullable(deputyFor);
  }

  Instant grantedAt() {
    return grantedAt;
  }

  Optional<LocalDate> firstDay() {
    return Optional.ofNullable(firstDay);
  }

  Optional<LocalDate> lastDay() {
    return Optional.ofNullable(lastDay);
  }
}
