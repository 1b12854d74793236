package nl.dossierkluis.dossiers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.accounts.AccountView;
import nl.dossierkluis.accounts.Accounts;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.audit.Glances;
import nl.dossierkluis.clients.ClientAccess;
import nl.dossierkluis.personaldata.Containers;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.personaldata.SubjectId;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.Forbidden;
import nl.dossierkluis.platform.Inputs;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.platform.Roles;

/** The dossiers of the practice. */
@Stateless
@RolesAllowed({Roles.COACH, Roles.OWNER, Roles.CLIENT, Roles.SYSTEM})
public class Dossiers {

  @PersistenceContext EntityManager entities;
  @Inject ClientAccess clients;
  @Inject DossierAccess access;
  @Inject Grants grants;
  @Inject Accounts accounts;
  @Inject Containers containers;
  @Inject SealedRecords records;
  @Inject CurrentActor actor;
  @Inject AuditTrail audit;
  @Inject Glances glances;
  @Inject Clock clock;
  @Inject Event<DossierOpened> opened;

  /**
   * Opens a dossier; whoever opens it may work in it.
   *
   * @param commissionedBy name of the commissioning party; null or blank for none
   */
  @RolesAllowed({Roles.COACH, Roles.SYSTEM})
  public DossierView open(
      String clientId, String title, CommissionType commissionType, String commissionedBy) {
    SubjectId client = clients.require(clientId);
    if (commissionType == null) {
      throw new InvalidInput("commissionType", "platform.required");
    }
    String party = commissionedBy == null ? "" : commissionedBy.strip();
    Dossier dossier =
        make(client, new DossierCard(Inputs.name("title", title), party), commissionType);
    grants.give(dossier.id(), actor.id(), GrantBasis.OPENED, GrantPeriod.OPEN);
    audit.did(Act.DOSSIER_OPENED, AuditObject.of("dossier", dossier.id(), client));
    return access.view(dossier);
  }

  /** One dossier, or {@link nl.dossierkluis.platform.NotFound}. */
  public DossierView get(String dossierId) {
    DossierView dossier = access.require(dossierId);
    audit.did(Act.DOSSIER_READ, AuditObject.of("dossier", dossierId, dossier.client()));
    return dossier;
  }

  /** The dossiers of a client that the caller may see, newest first. */
  @RolesAllowed({Roles.COACH, Roles.OWNER, Roles.PRIVACY_OFFICER, Roles.CLIENT, Roles.SYSTEM})
  public List<DossierView> ofClient(String clientId) {
    SubjectId client = clients.require(clientId);
    glances.saw(Act.DOSSIERS_LISTED, AuditObject.of("client", clientId, client));
    return entities
        .createQuery(
            "select d from Dossier d where d.clientId = :client order by d.openedAt desc, d.id",
            Dossier.class)
        .setParameter("client", client.text())
        .getResultStream()
        .filter(access::maySee)
        .map(access::view)
        .toList();
  }

  /** The signed-in client's own dossiers, newest first. */
  @RolesAllowed(Roles.CLIENT)
  public List<DossierView> mine() {
    return accounts
        .me()
        .flatMap(AccountView::subject)
        .map(subject -> ofClient(subject.text()))
        .orElse(List.of());
  }

  /** Who may work in a dossier of the signed-in client, and from a day to come. */
  @RolesAllowed(Roles.CLIENT)
  public List<DossierPerson> peopleOf(String dossierId) {
    DossierView dossier = access.require(dossierId);
    audit.did(Act.ACCESS_READ, AuditObject.of("dossier", dossierId, dossier.client()));
    return grants.in(dossierId).stream().map(this::person).toList();
  }

  private DossierPerson person(Grant grant) {
    return new DossierPerson(
        accounts.nameOf(grant.accountId()),
        grant.basis(),
        grant.grantedAt(),
        grant.firstDay(),
        grant.lastDay());
  }

  /** Says whether the caller works in this dossier, for pages that show what she may do. */
  public boolean mayWorkIn(String dossierId) {
    return access.mayWorkIn(dossierId);
  }

  /** Says whether the caller is a coach and works in every dossier of a client. */
  @RolesAllowed({Roles.COACH, Roles.OWNER, Roles.PRIVACY_OFFICER, Roles.CLIENT, Roles.SYSTEM})
  public boolean mayWorkInAll(String clientId) {
    return access.works()
        && entities
            .createQuery("select d.id from Dossier d where d.clientId = :client", String.class)
            .setParameter("client", clientId)
            .getResultStream()
            .allMatch(access::mayWorkIn);
  }

  /**
   * Closes a dossier; its terms start on this day.
   *
   * @param on not after today; empty for today
   * @throws DossierClosed when it is closed already
   */
  public void close(String dossierId, Optional<LocalDate> on) {
    DossierView view = access.require(dossierId);
    requireWork(view, Act.DOSSIER_CLOSED);
    LocalDate today = LocalDate.now(clock);
    LocalDate day = on.orElse(today);
    if (day.isAfter(today)) {
      throw new InvalidInput("closedOn", "platform.not-in-future");
    }
    entities.find(Dossier.class, dossierId).close(day);
    audit.did(Act.DOSSIER_CLOSED, AuditObject.of("dossier", dossierId, view.client()));
  }

  private void requireWork(DossierView dossier, Act act) {
    if (!access.mayWorkIn(dossier.id())) {
      audit.refused(act, AuditObject.of("dossier", dossier.id(), dossier.client()));
      throw new Forbidden("dossiers.not-yours-to-change");
    }
  }

  private Dossier make(SubjectId client, DossierCard card, CommissionType commissionType) {
    String id = RandomId.next();
    String container = containers.create();
    Dossier dossier =
        new Dossier(
            id,
            client,
            commissionType,
            records.seal(Dossier.CARD, id, container, card),
            clock.instant());
    entities.persist(dossier);
    entities.flush();
    entities.persist(new DossierContainer(id, RetentionClass.DOSSIER, container));
    opened.fire(new DossierOpened(id, container));
    return dossier;
  }
}
