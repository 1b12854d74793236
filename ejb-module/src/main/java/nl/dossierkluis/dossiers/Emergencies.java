package nl.dossierkluis.dossiers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.dossierkluis.accounts.AccountState;
import nl.dossierkluis.accounts.AccountView;
import nl.dossierkluis.accounts.Accounts;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditBasis;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.audit.Basis;
import nl.dossierkluis.mail.MailKind;
import nl.dossierkluis.mail.Outbox;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.Inputs;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.Page;
import nl.dossierkluis.platform.PageRequest;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.platform.Settings;

/**
 * Dossiers opened in an emergency (break-glass): by the owner, to read, with a reason, for a few
 * hours. The client and her coaches are told at once, and somebody else looks at it afterwards.
 */
@Stateless
@RolesAllowed({Roles.OWNER, Roles.PRIVACY_OFFICER})
public class Emergencies {

  /** As long as an opening is told to the coaches on the page of the day. */
  private static final Duration TOLD_FOR = Duration.ofDays(14);

  @PersistenceContext EntityManager entities;
  @Inject DossierAccess access;
  @Inject OpenEmergencies emergencies;
  @Inject EmergencyLimit limit;
  @Inject Accounts accounts;
  @Inject Outbox outbox;
  @Inject Settings settings;
  @Inject SealedRecords records;
  @Inject CurrentActor actor;
  @Inject AuditTrail audit;
  @Inject AuditBasis basis;
  @Inject Clock clock;

  /**
   * Opens a dossier to the caller, to read.
   *
   * @param reason why; the client reads it
   * @throws nl.dossierkluis.platform.InvalidInput for the field {@code reason} when there is none
   */
  @RolesAllowed(Roles.OWNER)
  public EmergencyView open(String dossierId, String reason) {
    Dossier dossier = dossierId == null ? null : entities.find(Dossier.class, dossierId);
    if (dossier == null) {
      throw new NotFound();
    }
    EmergencyCard card = new EmergencyCard(Inputs.name("reason", reason), "");
    String id = RandomId.next();
    String container = access.container(dossierId, RetentionClass.DOSSIER);
    Instant now = clock.instant();
    Emergency emergency =
        new Emergency(
            id,
            dossier,
            actor.id(),
            records.seal(Emergency.CARD, id, container, card),
            now,
            now.plus(limit.duration()));
    entities.persist(emergency);
    basis.is(dossier.client(), Basis.BREAK_GLASS);
    audit.did(
        Act.EMERGENCY_OPENED,
        AuditObject.of("dossier", dossierId, dossier.client()).with("emergency", id));
    accounts
        .ofSubject(dossier.client())
        .filter(client -> client.state() != AccountState.CLOSED)
        .ifPresent(this::write);
    return emergencies.view(emergency);
  }

  /** The portal and the coaches' page of the day tell more; a mail says nothing of the reason. */
  private void write(AccountView client) {
    outbox.send(client.id(), MailKind.BREAK_GLASS, Map.of(), settings.baseUrl() + "/dossiers/mine");
  }

  /** All openings, the newest first. */
  public Page<EmergencyView> list(PageRequest page) {
    audit.did(Act.EMERGENCY_READ, AuditObject.of("emergency", null));
    return Page.of(rows(page), page.limit(), Emergency::id, emergencies::view);
  }

  private List<Emergency> rows(PageRequest page) {
    Emergency after = page.after().map(id -> entities.find(Emergency.class, id)).orElse(null);
    return entities
        .createQuery(
            "select e from Emergency e where :first = true or e.openedAt < :at"
                + " or (e.openedAt = :at and e.id < :id) order by e.openedAt desc, e.id desc",
            Emergency.class)
        .setParameter("first", after == null)
        .setParameter("at", after == null ? Instant.EPOCH : after.openedAt())
        .setParameter("id", after == null ? "" : after.id())
        .setMaxResults(page.limit() + 1)
        .getResultList();
  }

  /** How many openings wait for somebody who looks at them. */
  public long waiting() {
    return entities
        .createQuery("select count(e) from Emergency e where e.reviewedAt is null", Long.class)
        .getSingleResult();
  }

  /**
   * Says what was found in an opening.
   *
   * @throws OwnEmergency when it is the caller's own
   * @throws EmergencyReviewed when somebody has been faster
   */
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  public EmergencyView review(String emergencyId, String remark) {
    Emergency emergency =
        emergencyId == null
            ? null
            : entities.find(Emergency.class, emergencyId, LockModeType.PESSIMISTIC_WRITE);
    if (emergency == null) {
      throw new NotFound();
    }
    EmergencyCard card = records.open(Emergency.CARD, emergencyId, emergency.card());
    EmergencyCard reviewed = new EmergencyCard(card.reason(), Inputs.name("remark", remark));
    emergency.review(
        actor.id(),
        records.reseal(Emergency.CARD, emergencyId, emergency.card(), reviewed),
        clock.instant());
    audit.did(Act.EMERGENCY_REVIEWED, AuditObject.of("emergency", emergencyId, emergency.client()));
    return emergencies.view(emergency);
  }

  /** The openings of the signed-in client's own dossiers, the newest first. */
  @RolesAllowed(Roles.CLIENT)
  public List<EmergencyView> mine() {
    Optional<String> me = accounts.me().flatMap(AccountView::subject).map(s -> s.text());
    return me.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select e from Emergency e where e.clientId = :me order by e.openedAt desc, e.id",
                Emergency.class)
            .setParameter("me", me.get())
            .getResultStream()
            .map(emergencies::view)
            .toList();
  }

  /** The openings of the last two weeks in dossiers where the caller works, the newest first. */
  @RolesAllowed(Roles.COACH)
  public List<EmergencyView> inMyDossiers() {
    Set<String> workplaces = access.workplaces();
    return workplaces.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select e from Emergency e where e.dossierId in :workplaces"
                    + " and e.openedAt > :since order by e.openedAt desc, e.id",
                Emergency.class)
            .setParameter("workplaces", workplaces)
            .setParameter("since", clock.instant().minus(TOLD_FOR))
            .getResultStream()
            .map(emergencies::view)
            .toList();
  }
}
