package nl.dossierkluis.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import nl.dossierkluis.platform.AccessPoint;

/**
 * Who acted, in which roles, from where and on what ground: the part of an entry about the caller.
 */
@Embeddable
class AuditCaller {

  @Column(nullable = false, length = 22)
  private String actor;

  @Column(length = 60)
  private String roles;

  @Enumerated(EnumType.STRING)
  @Column(name = "access_point", length = 10)
  private AccessPoint accessPoint;

  @Enumerated(EnumType.STRING)
  @Column(length = 12)
  private Basis basis;

  @Column(length = 22)
  private String responsible;

  protected AuditCaller() {}

  AuditCaller(
      String actor, String roles, AccessPoint accessPoint, Basis basis, String responsible) {
    this.actor = actor;
    this.roles = roles;
    this.accessPoint = accessPoint;
    this.basis = basis;
    this.responsible = responsible;
  }

  String actor() {
    return actor;
  }

  /** Names of the roles she held, joined by plus signs; null in entries from before. */
  String roles() {
    return roles;
  }

  /** Null in entries from before. */
  AccessPoint accessPoint() {
    return accessPoint;
  }

  /** Null in entries from before. */
  Basis basis() {
    return basis;
  }

  /** Account on whose responsibility she acted; null where it was her own. */
  String responsible() {
    return responsible;
  }
}
