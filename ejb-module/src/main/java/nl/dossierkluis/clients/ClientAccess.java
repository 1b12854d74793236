package nl.dossierkluis.clients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.dossierkluis.accounts.AccountView;
import nl.dossierkluis.accounts.Accounts;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.personaldata.SubjectId;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.Roles;

/**
 * Decides whom the caller may know of: a coach those she registered or has a dossier of, the owner
 * and the privacy officer everybody, a client herself.
 */
@ApplicationScoped
public class ClientAccess {

  @PersistenceContext EntityManager entities;
  @Inject CurrentActor actor;
  @Inject Accounts accounts;
  @Inject Caseload caseload;
  @Inject SealedRecords records;
  @Inject AuditTrail audit;

  /**
   * Makes sure that the caller may know of this client.
   *
   * @throws NotFound when there is no such client, or not for this caller; the latter is logged
   */
  public SubjectId require(String clientId) {
    Client client = clientId == null ? null : entities.find(Client.class, clientId);
    if (client == null) {
      throw new NotFound();
    }
    if (!mayKnow(client.subject())) {
      audit.refused(Act.CLIENT_READ, AuditObject.of("client", client.id(), client.subject()));
      throw new NotFound();
    }
    return client.subject();
  }

  /** Says whether the caller knows everybody: the owner, the privacy officer, the product. */
  public boolean knowsEverybody() {
    return actor.has(Roles.OWNER) || actor.has(Roles.PRIVACY_OFFICER) || actor.isSystem();
  }

  /** Ids of the clients the caller may know of, when she does not know everybody. */
  public Set<String> known() {
    String me = actor.id();
    Set<String> known = new HashSet<>();
    if (actor.has(Roles.COACH)) {
      known.addAll(registeredBy(me));
      known.addAll(caseload.clientsOf(me));
    }
    accounts.me().flatMap(AccountView::subject).map(SubjectId::text).ifPresent(known::add);
    return known;
  }

  /** Says whether the caller may know that this person is a client. */
  public boolean mayKnow(SubjectId subject) {
    return knowsEverybody() || known().contains(subject.text());
  }

  private Set<String> registeredBy(String accountId) {
    return new HashSet<>(
        entities
            .createQuery("select c.id from Client c where c.registeredBy = :me", String.class)
            .setParameter("me", accountId)
            .getResultList());
  }

  /** Name of a client whom the caller has been found to know. */
  public String nameOf(SubjectId subject) {
    return findName(subject).orElseThrow(NotFound::new);
  }

  /** The same, for whoever reads of clients that may be erased meanwhile. */
  public Optional<String> findName(SubjectId subject) {
    return Optional.ofNullable(entities.find(Client.class, subject.text()))
        .map(client -> records.open(Client.CARD, client.id(), client.card()).name());
  }
}
