package nl.dossierkluis.dossiers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.dossierkluis.accounts.Entrusted;
import nl.dossierkluis.clients.Caseload;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.RandomId;

/**
 * Who may work in which dossier. A grant stands from the moment it is given until it is revoked or
 * over; it lives from its first day on. Every request asks anew, so that a change counts at once.
 */
@ApplicationScoped
class Grants implements Caseload, Entrusted {

  static final String STANDING =
      " g.revokedAt is null and (g.lastDay is null or g.lastDay >= :today)";

  private static final String ALIVE =
      " g.accountId = :account and (g.firstDay is null or g.firstDay <= :today) and" + STANDING;

  @PersistenceContext EntityManager entities;
  @Inject CurrentActor actor;
  @Inject Clock clock;

  @Override
  public Set<String> clientsOf(String accountId) {
    return today(
        accountId,
        entities.createQuery(
            "select d.clientId from Dossier d, Grant g where g.dossierId = d.id and" + ALIVE,
            String.class));
  }

  /** Ids of the dossiers in which the account may work today. */
  Set<String> dossiersOf(String accountId) {
    return today(
        accountId,
        entities.createQuery("select g.dossierId from Grant g where" + ALIVE, String.class));
  }

  private Set<String> today(String accountId, TypedQuery<String> query) {
    return new HashSet<>(
        query.setParameter("account", accountId).setParameter("today", today()).getResultList());
  }

  boolean mayWorkIn(String dossierId, String accountId) {
    return groundOf(dossierId, accountId).isPresent();
  }

  /** What lets an account work in a dossier today; her own leave before one as a deputy. */
  Optional<Grant> groundOf(String dossierId, String accountId) {
    return entities
        .createQuery("select g from Grant g where g.dossierId = :dossier and" + ALIVE, Grant.class)
        .setParameter("dossier", dossierId)
        .setParameter("account", accountId)
        .setParameter("today", today())
        .getResultStream()
        .min(Comparator.comparing(grant -> grant.deputyFor().isPresent()));
  }

  @Override
  public long countOf(String accountId) {
    return entities
        .createQuery(
            "select count(g) from Grant g where g.accountId = :account and" + STANDING, Long.class)
        .setParameter("account", accountId)
        .setParameter("today", today())
        .getSingleResult();
  }

  /** The grants that stand in a dossier, the oldest first. */
  List<Grant> in(String dossierId) {
    return entities
        .createQuery(
            "select g from Grant g where g.dossierId = :dossier and"
                + STANDING
                + " order by g.grantedAt, g.id",
            Grant.class)
        .setParameter("dossier", dossierId)
        .setParameter("today", today())
        .getResultList();
  }

  /** The grants that make up an account's own caseload, not as a deputy; locked until the end. */
  List<Grant> lockOwn(String accountId) {
    return entities
        .createQuery(
            "select g from Grant g where g.accountId = :account and g.basis <> :deputy and"
                + STANDING
                + " order by g.id",
            Grant.class)
        .setParameter("account", accountId)
        .setParameter("deputy", GrantBasis.DEPUTY)
        .setParameter("today", today())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Says whether an account may work in a dossier without an end, now or from a day to come. */
  boolean standsOpen(String dossierId, String accountId) {
    return in(dossierId).stream()
        .anyMatch(grant -> grant.accountId().equals(accountId) && grant.lastDay().isEmpty());
  }

  /** Gives leave in the name of the caller. */
  Grant give(String dossierId, String accountId, GrantBasis basis, GrantPeriod period) {
    Grant grant =
        new Grant(
            RandomId.next(), dossierId, accountId, basis, period, actor.id(), clock.instant());
    entities.persist(grant);
    return grant;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
