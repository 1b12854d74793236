package nl.dossierkluis.rights;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.Page;
import nl.dossierkluis.platform.PageRequest;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.platform.Roles;

/** The requests of data subjects, received and registered. */
@Stateless
@RolesAllowed({Roles.COACH, Roles.OWNER, Roles.PRIVACY_OFFICER, Roles.SYSTEM})
public class RightsRequests {

  private static final LocalDate GDPR_APPLIES_FROM = LocalDate.of(2018, 5, 25);

  @PersistenceContext EntityManager entities;
  @Inject ClientAccess clients;
  @Inject RequestAccess access;
  @Inject Accounts accounts;
  @Inject Containers containers;
  @Inject SealedRecords records;
  @Inject CurrentActor actor;
  @Inject AuditTrail audit;
  @Inject Glances glances;
  @Inject Clock clock;

  /**
   * Registers a request that reached the practice, under the day on which it did.
   *
   * @throws InvalidInput when the date lies in the future or before the GDPR, or this right cannot
   *     be asked for yet
   */
  public RequestView register(Right right, String clientId, LocalDate receivedOn, Channel channel) {
    SubjectId client = clients.require(clientId);
    LocalDate today = LocalDate.now(clock);
    if (receivedOn.isAfter(today)) {
      throw new InvalidInput("receivedOn", "platform.not-in-future");
    }
    return access.view(receive(right, client, receivedOn, channel));
  }

  /** The signed-in client asks for one of her rights; who she is needs no further proof. */
  @RolesAllowed(Roles.CLIENT)
  public RequestView ask(Right right) {
    SubjectId me = accounts.me().flatMap(AccountView::subject).orElseThrow(NotFound::new);
    LocalDate today = LocalDate.now(clock);
    RightsRequest request = receive(right, me, today, Channel.PORTAL);
    request.identify(today);
    access.note(request, "identify", IdentityMethod.SIGNED_IN.name());
    return access.view(request);
  }

  /** One request, or {@link NotFound}. */
  @RolesAllowed({Roles.COACH, Roles.OWNER, Roles.PRIVACY_OFFICER, Roles.CLIENT, Roles.SYSTEM})
  public RequestView get(String requestId) {
    RightsRequest request = access.require(requestId);
    audit.did(Act.REQUEST_READ, AuditObject.of("request", requestId, request.client()));
    return access.view(request);
  }

  /** The requests of the clients whom the caller may know of, newest first. */
  @RolesAllowed({Roles.COACH, Roles.OWNER, Roles.PRIVACY_OFFICER, Roles.CLIENT, Roles.SYSTEM})
  public Page<RequestView> list(PageRequest page) {
    glances.saw(Act.REQUESTS_LISTED, AuditObject.of("request", null));
    return Page.of(rows(page, false), page.limit(), RightsRequest::id, access::view);
  }

  /** The requests whose answer is still owed, the most urgent first. */
  public List<RequestView> open() {
    glances.saw(Act.REQUESTS_LISTED, AuditObject.of("request", null));
    return rows(new PageRequest(Optional.empty(), Page.MAXIMUM), true).stream()
        .map(access::view)
        .sorted(Comparator.comparing(RequestView::due))
        .toList();
  }

  private List<RightsRequest> rows(PageRequest page, boolean openOnly) {
    Set<String> only = clients.knowsEverybody() ? Set.of() : clients.known();
    if (only.isEmpty() && !clients.knowsEverybody()) {
      return List.of();
    }
    // One that the caller may not know of must lead where one leads that does not exist.
    RightsRequest after =
        page.after()
            .map(id -> entities.find(RightsRequest.class, id))
            .filter(found -> only.isEmpty() || only.contains(found.client().text()))
            .orElse(null);
    return entities
        .createQuery(
            "select r from RightsRequest r where (:everybody = true or r.clientId in :only)"
                + " and (:openOnly = false or r.answeredOn is null and r.closedOn is null)"
                + " and (:first = true or r.registeredAt < :at"
                + " or (r.registeredAt = :at and r.id < :id))"
                + " order by r.registeredAt desc, r.id desc",
            RightsRequest.class)
        .setParameter("everybody", only.isEmpty())
        .setParameter("only", only.isEmpty() ? Set.of("") : only)
        .setParameter("openOnly", openOnly)
        .setParameter("first", after == null)
        .setParameter("at", after == null ? Instant.EPOCH : after.registeredAt())
        .setParameter("id", after == null ? "" : after.id())
        .setMaxResults(page.limit() + 1)
        .getResultList();
  }

  private RightsRequest receive(
      Right right, SubjectId client, LocalDate receivedOn, Channel channel) {
    requireSupported(right, receivedOn);
    String id = RandomId.next();
    RequestCard card = new RequestCard(List.of());
    RightsRequest request =
        new RightsRequest(
            id,
            client,
            right,
            channel,
            receivedOn,
            records.seal(RightsRequest.CARD, id, containers.create(), card));
    request.registered(actor.id(), clock.instant());
    entities.persist(request);
    audit.did(Act.REQUEST_RECEIVED, AuditObject.of("request", id, client));
    return request;
  }

  private static void requireSupported(Right right, LocalDate receivedOn) {
    if (right != Right.ACCESS) {
      throw new InvalidInput("right", "rights.not-yet");
    }
    if (receivedOn.isBefore(GDPR_APPLIES_FROM)) {
      throw new InvalidInput("receivedOn", "rights.before-gdpr");
    }
  }
}
