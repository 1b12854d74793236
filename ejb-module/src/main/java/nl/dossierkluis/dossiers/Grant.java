package nl.dossierkluis.dossiers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** Leave for one account to work in one dossier, until it is revoked or its last day has passed. */
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

  @Column(name = "granted_by", nullable = false, length = 22)
  private String grantedBy;

  @Column(name = "granted_at", nullable = false)
  private Instant grantedAt;

  @Column(name = "last_day")
  private LocalDate lastDay;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  protected Grant() {}

  Grant(String id, String dossierId, String accountId, String grantedBy, Instant grantedAt) {
    this.id = id;
    this.dossierId = dossierId;
    this.accountId = accountId;
    this.grantedBy = grantedBy;
    this.grantedAt = grantedAt;
  }

  String dossierId() {
    return dossierId;
  }
}
