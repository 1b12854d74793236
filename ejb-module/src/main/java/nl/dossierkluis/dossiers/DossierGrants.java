package nl.dossierkluis.dossiers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.accounts.Accounts;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.clients.ClientAccess;
import nl.dossierkluis.personaldata.SubjectId;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.Roles;

/**
 * Who may work in a dossier, as the owner decides it: she grants and revokes without seeing what is
 * in it. Both count from the next request on.
 */
@Stateless
@RolesAllowed({Roles.OWNER, Roles.SYSTEM})
public class DossierGrants {

  @PersistenceContext EntityManager entities;
  @Inject DossierAccess access;
  @Inject Grants grants;
  @Inject GrantViews views;
  @Inject Accounts accounts;
  @Inject ClientAccess clients;
  @Inject CurrentActor actor;
  @Inject AuditTrail audit;
  @Inject java.time.Clock clock;

  /** A dossier of a client and who may work in it; nothing of what it holds. */
  public record Doors(
      String dossierId, java.time.Instant openedAt, DossierState state, List<GrantView> grants) {}

  /** Who may work in a dossier; also for a coach who works in it herself. */
  @RolesAllowed({Roles.OWNER, Roles.COACH, Roles.SYSTEM})
  public List<GrantView> of(String dossierId) {
    Dossier dossier = require(dossierId);
    audit.did(Act.ACCESS_READ, AuditObject.of("dossier", dossierId, dossier.client()));
    return grants.in(dossierId).stream().map(views::of).toList();
  }

  /** The dossiers of a client, newest first, and who may work in each. */
  public List<Doors> ofClient(String clientId) {
    SubjectId client = clients.require(clientId);
    audit.did(Act.ACCESS_READ, AuditObject.of("client", clientId, client));
    return entities
        .createQuery(
            "select d from Dossier d where d.clientId = :client order by d.openedAt desc, d.id",
            Dossier.class)
        .setParameter("client", clientId)
        .getResultStream()
        .map(this::doors)
        .toList();
  }

  private Doors doors(Dossier dossier) {
    return new Doors(
        dossier.id(),
        dossier.openedAt(),
        dossier.isOpen() ? DossierState.OPEN : DossierState.CLOSED,
        grants.in(dossier.id()).stream().map(views::of).toList());
  }

  /**
   * Lets a coach work in a dossier.
   *
   * @param lastDay included; empty for no end
   * @throws InvalidInput when the account is no coach's, may work there already, or the day has
   *     passed
   */
  public GrantView grant(String dossierId, String accountId, Optional<LocalDate> lastDay) {
    Dossier dossier = require(dossierId);
    requireCoach("accountId", accountId);
    if (grants.standsOpen(dossierId, accountId)) {
      throw new InvalidInput("accountId", "dossiers.granted-already");
    }
    GrantPeriod period =
        lastDay.map(day -> GrantPeriod.until(day, grants.today())).orElse(GrantPeriod.OPEN);
    Grant grant = grants.give(dossierId, accountId, GrantBasis.GRANTED, period);
    audit.did(
        Act.DOSSIER_GRANTED,
        AuditObject.of("dossier", dossierId, dossier.client())
            .with("account", accountId)
            .with("basis", GrantBasis.GRANTED.name()));
    return views.of(grant);
  }

  /**
   * Takes the leave to work in a dossier back.
   *
   * @throws NotFound when there is no such grant in this dossier, or it is over
   */
  public void revoke(String dossierId, String grantId) {
    Dossier dossier = require(dossierId);
    Grant grant =
        grantId == null
            ? null
            : entities.find(Grant.class, grantId, LockModeType.PESSIMISTIC_WRITE);
    if (grant == null
        || !grant.dossierId().equals(dossierId)
        || !grant.isStanding(grants.today())) {
      throw new NotFound();
    }
    grant.revoke(actor.id(), clock.instant());
    audit.did(
        Act.DOSSIER_REVOKED,
        AuditObject.of("dossier", dossierId, dossier.client())
            .with("account", grant.accountId())
            .with("basis", grant.basis().name()));
  }

  /** The owner knows every dossier to exist; anybody else only where she works. */
  private Dossier require(String dossierId) {
    if (!actor.has(Roles.OWNER)) {
      access.require(dossierId);
    }
    Dossier dossier = dossierId == null ? null : entities.find(Dossier.class, dossierId);
    if (dossier == null) {
      throw new NotFound();
    }
    return dossier;
  }

  private void requireCoach(String field, String accountId) {
    if (!accounts.requireStaff(accountId).roles().contains(Roles.COACH)) {
      throw new InvalidInput(field, "dossiers.grant-to-coach");
    }
  }
}
