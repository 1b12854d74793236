package nl.dossierkluis.dossiers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import nl.dossierkluis.clients.Caseload;
import nl.dossierkluis.platform.RandomId;

/** Who may work in which dossier. */
@ApplicationScoped
class Grants implements Caseload {

  private static final String ALIVE =
      " g.accountId = :account and g.revokedAt is null"
          + " and (g.lastDay is null or g.lastDay >= :today)";

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  @Override
  public Set<String> clientsOf(String accountId) {
    return new HashSet<>(
        entities
            .createQuery(
                "select d.clientId from Dossier d, Grant g where g.dossierId = d.id and" + ALIVE,
                String.class)
            .setParameter("account", accountId)
            .setParameter("today", LocalDate.now(clock))
            .getResultList());
  }

  /** Ids of the dossiers in which the account may work today. */
  Set<String> dossiersOf(String accountId) {
    return new HashSet<>(
        entities
            .createQuery("select g.dossierId from Grant g where" + ALIVE, String.class)
            .setParameter("account", accountId)
            .setParameter("today", LocalDate.now(clock))
            .getResultList());
  }

  boolean mayWorkIn(String dossierId, String accountId) {
    return entities
            .createQuery(
                "select count(g) from Grant g where g.dossierId = :dossier and" + ALIVE, Long.class)
            .setParameter("dossier", dossierId)
            .setParameter("account", accountId)
            .setParameter("today", LocalDate.now(clock))
            .getSingleResult()
        > 0;
  }

  void grant(String dossierId, String accountId, String grantedBy) {
    entities.persist(new Grant(RandomId.next(), dossierId, accountId, grantedBy, clock.instant()));
  }
}
