package nl.dossierkluis.clients;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.dossierkluis.accounts.AccountState;
import nl.dossierkluis.accounts.AccountView;
import nl.dossierkluis.accounts.Accounts;
import nl.dossierkluis.accounts.IdentityRung;
import nl.dossierkluis.accounts.InvitationView;
import nl.dossierkluis.accounts.Invitations;
import nl.dossierkluis.accounts.NewAccount;
import nl.dossierkluis.accounts.SignIns;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.personaldata.Containers;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.personaldata.SubjectId;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.Inputs;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.Page;
import nl.dossierkluis.platform.PageRequest;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.platform.Roles;

/** The clients of the practice. */
@Stateless
@RolesAllowed({Roles.COACH, Roles.OWNER, Roles.PRIVACY_OFFICER, Roles.SYSTEM})
public class Clients {

  @PersistenceContext EntityManager entities;
  @Inject ClientAccess access;
  @Inject Accounts accounts;
  @Inject Invitations invitations;
  @Inject SignIns signIns;
  @Inject Containers containers;
  @Inject SealedRecords records;
  @Inject CurrentActor actor;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Registers a client; her card gets a container of its own. */
  @RolesAllowed({Roles.COACH, Roles.OWNER, Roles.SYSTEM})
  public ClientView register(String name, String email) {
    ClientCard card = new ClientCard(Inputs.name("name", name), Inputs.email("email", email));
    String id = RandomId.next();
    Client client =
        new Client(
            id,
            records.seal(Client.CARD, id, containers.create(), card),
            actor.id(),
            clock.instant());
    entities.persist(client);
    audit.did(Act.CLIENT_REGISTERED, AuditObject.of("client", id, client.subject()));
    return view(client);
  }

  /** One client, or {@link nl.dossierkluis.platform.NotFound}. */
  @RolesAllowed({Roles.COACH, Roles.OWNER, Roles.PRIVACY_OFFICER, Roles.CLIENT, Roles.SYSTEM})
  public ClientView get(String clientId) {
    SubjectId subject = access.require(clientId);
    audit.did(Act.CLIENT_READ, AuditObject.of("client", clientId, subject));
    return view(entities.find(Client.class, clientId));
  }

  /** The clients whom the caller may know of, in the order of their registration. */
  public Page<ClientView> list(PageRequest page) {
    Optional<Set<String>> only =
        access.knowsEverybody() ? Optional.empty() : Optional.of(access.known());
    audit.did(Act.CLIENTS_LISTED, AuditObject.of("client", null));
    if (only.filter(Set::isEmpty).isPresent()) {
      return new Page<>(List.of(), Optional.empty());
    }
    return Page.of(rows(page, only), page.limit(), Client::id, this::view);
  }

  /**
   * Makes a one-time link with which the client gets into the portal; an earlier link stops
   * working.
   *
   * @throws nl.dossierkluis.accounts.InvitationDead when she has been in already
   */
  @RolesAllowed({Roles.COACH, Roles.OWNER, Roles.SYSTEM})
  public InvitationView invite(String clientId) {
    SubjectId subject = access.require(clientId);
    ClientCard card = cardOf(entities.find(Client.class, clientId));
    Optional<AccountView> account = accounts.ofSubject(subject);
    return account.isPresent()
        ? invitations.renew(account.get().id())
        : invitations.invite(
            new NewAccount(card.name(), card.email(), List.of(Roles.CLIENT), Optional.of(subject)));
  }

  /** How far the client is on her way into the portal. */
  @RolesAllowed({Roles.COACH, Roles.OWNER})
  public PortalAccess portalAccess(String clientId) {
    Optional<AccountView> account = accounts.ofSubject(access.require(clientId));
    return new PortalAccess(
        account.isPresent(),
        account.filter(known -> known.state() == AccountState.ACTIVE).isPresent(),
        account.flatMap(known -> invitations.expiry(known.id())));
  }

  /** Ends wherever the client is signed in, as when her phone is lost; returns how many. */
  @RolesAllowed({Roles.COACH, Roles.OWNER})
  public int endSessions(String clientId) {
    return signIns.endOfSubject(access.require(clientId));
  }

  /**
   * Invites a client again who cannot sign in any more, as when her phone is lost; all that opened
   * her account before is worth nothing at once.
   *
   * @param rung how the caller has made sure of her
   */
  @RolesAllowed({Roles.COACH, Roles.OWNER})
  public InvitationView inviteAgain(String clientId, IdentityRung rung) {
    SubjectId subject = access.require(clientId);
    AccountView account = accounts.ofSubject(subject).orElseThrow(NotFound::new);
    return invitations.inviteAgain(account.id(), rung);
  }

  /** The account with which a client gets into the portal, if she was ever invited. */
  @RolesAllowed({Roles.COACH, Roles.OWNER})
  public Optional<AccountView> account(String clientId) {
    return accounts.ofSubject(access.require(clientId));
  }

  private List<Client> rows(PageRequest page, Optional<Set<String>> only) {
    // One whom the caller does not know must lead where one leads who does not exist.
    Client after =
        page.after()
            .filter(id -> only.map(known -> known.contains(id)).orElse(true))
            .map(id -> entities.find(Client.class, id))
            .orElse(null);
    TypedQuery<Client> query =
        entities.createQuery(
            "select c from Client c where (:everybody = true or c.id in :only)"
                + " and (c.registeredAt > :at or (c.registeredAt = :at and c.id > :id))"
                + " order by c.registeredAt, c.id",
            Client.class);
    return query
        .setParameter("everybody", only.isEmpty())
        .setParameter("only", only.orElse(Set.of("")))
        .setParameter("at", after == null ? Instant.EPOCH : after.registeredAt())
        .setParameter("id", after == null ? "" : after.id())
        .setMaxResults(page.limit() + 1)
        .getResultList();
  }

  private ClientView view(Client client) {
    ClientCard card = cardOf(client);
    return new ClientView(client.id(), card.name(), card.email(), client.registeredAt());
  }

  private ClientCard cardOf(Client client) {
    return records.open(Client.CARD, client.id(), client.card());
  }
}
