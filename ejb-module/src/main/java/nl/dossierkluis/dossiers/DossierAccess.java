package nl.dossierkluis.dossiers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import nl.dossierkluis.accounts.AccountView;
import nl.dossierkluis.accounts.Accounts;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditBasis;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.audit.Basis;
import nl.dossierkluis.personaldata.Containers;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.Roles;

/**
 * Decides who may see a dossier: the coaches to whom it is granted, its client, and for a few hours
 * an owner who opened it in an emergency. Everybody else, the owner too, finds nothing there.
 */
@ApplicationScoped
public class DossierAccess {

  @PersistenceContext EntityManager entities;
  @Inject Grants grants;
  @Inject OpenEmergencies emergencies;
  @Inject Accounts accounts;
  @Inject Containers containers;
  @Inject SealedRecords records;
  @Inject CurrentActor actor;
  @Inject AuditTrail audit;
  @Inject AuditBasis basis;

  /**
   * Makes sure that the caller may see this dossier.
   *
   * @throws NotFound when there is no such dossier, or not for this caller; the latter is logged
   */
  public DossierView require(String dossierId) {
    Dossier dossier = dossierId == null ? null : entities.find(Dossier.class, dossierId);
    if (dossier == null) {
      throw new NotFound();
    }
    if (!maySee(dossier)) {
      audit.refused(Act.DOSSIER_READ, AuditObject.of("dossier", dossier.id(), dossier.client()));
      throw new NotFound();
    }
    return view(dossier);
  }

  /** Says whether the caller works in this dossier, not merely sees her own. */
  public boolean mayWorkIn(String dossierId) {
    return isTheProduct() || works() && grants.mayWorkIn(dossierId, actor.id());
  }

  /** Says whether the caller may read all that is in this dossier, as its client may not. */
  public boolean mayReadAll(String dossierId) {
    return mayWorkIn(dossierId) || emergencies.letIn(dossierId);
  }

  /** Ids of the dossiers in which the caller works; empty for whoever works in none. */
  public Set<String> workplaces() {
    return works() ? grants.dossiersOf(actor.id()) : Set.of();
  }

  /** Id of the container of one retention class of a dossier; made when it is first needed. */
  public String container(String dossierId, RetentionClass retentionClass) {
    DossierContainer.Key key = new DossierContainer.Key(dossierId, retentionClass);
    DossierContainer found = entities.find(DossierContainer.class, key);
    if (found == null) {
      // Two first documents at once must not make two containers: the dossier's row is the lock.
      entities.find(Dossier.class, dossierId, LockModeType.PESSIMISTIC_WRITE);
      found = entities.find(DossierContainer.class, key);
    }
    if (found == null) {
      found = new DossierContainer(dossierId, retentionClass, containers.create());
      entities.persist(found);
      entities.flush();
    }
    return found.container();
  }

  private boolean isTheProduct() {
    return actor.isSystem() && actor.id().equals(Roles.SYSTEM);
  }

  /** Says whether the caller works in dossiers at all. */
  boolean works() {
    return actor.has(workRole());
  }

  private String workRole() {
    return actor.isSystem() ? Roles.SYSTEM : Roles.COACH;
  }

  boolean maySee(Dossier dossier) {
    return worksIn(dossier) || seesHerOwn(dossier) || openedIt(dossier);
  }

  /** The log is told on what ground; the product itself has none but its role. */
  private boolean worksIn(Dossier dossier) {
    Optional<Grant> grant = works() ? grants.groundOf(dossier.id(), actor.id()) : Optional.empty();
    grant.ifPresent(found -> tell(dossier, found));
    return grant.isPresent() || isTheProduct();
  }

  private void tell(Dossier dossier, Grant grant) {
    grant
        .deputyFor()
        .ifPresentOrElse(
            absent -> basis.isDeputyOf(dossier.client(), absent),
            () -> basis.is(dossier.client(), Basis.GRANTED));
  }

  private boolean seesHerOwn(Dossier dossier) {
    boolean own = isOwn(dossier);
    if (own) {
      basis.is(dossier.client(), Basis.OWN);
    }
    return own;
  }

  private boolean openedIt(Dossier dossier) {
    boolean open = emergencies.letIn(dossier.id());
    if (open) {
      basis.is(dossier.client(), Basis.BREAK_GLASS);
    }
    return open;
  }

  private boolean isOwn(Dossier dossier) {
    return actor.has(Roles.CLIENT)
        && accounts.me().flatMap(AccountView::subject).filter(dossier.client()::equals).isPresent();
  }

  DossierView view(Dossier dossier) {
    DossierCard card = records.open(Dossier.CARD, dossier.id(), dossier.card());
    return new DossierView(
        dossier.id(),
        dossier.client(),
        card.title(),
        card.commissionedBy(),
        dossier.commissionType(),
        dossier.isOpen() ? DossierState.OPEN : DossierState.CLOSED,
        dossier.openedAt(),
        dossier.closedOn());
  }
}
