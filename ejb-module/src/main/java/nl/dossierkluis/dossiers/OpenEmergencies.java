package nl.dossierkluis.dossiers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import nl.dossierkluis.accounts.Accounts;
import nl.dossierkluis.clients.ClientAccess;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.Roles;

/** The openings in an emergency: whether one lets the caller read, and what the pages show. */
@ApplicationScoped
class OpenEmergencies {

  @PersistenceContext EntityManager entities;
  @Inject Accounts accounts;
  @Inject ClientAccess clients;
  @Inject SealedRecords records;
  @Inject CurrentActor actor;
  @Inject Clock clock;

  /** Says whether the caller may read a dossier now because she opened it in an emergency. */
  boolean letIn(String dossierId) {
    return actor.has(Roles.OWNER)
        && entities
                .createQuery(
                    "select count(e) from Emergency e where e.dossierId = :dossier"
                        + " and e.accountId = :me and e.endsAt > :now",
                    Long.class)
                .setParameter("dossier", dossierId)
                .setParameter("me", actor.id())
                .setParameter("now", clock.instant())
                .getSingleResult()
            > 0;
  }

  EmergencyView view(Emergency emergency) {
    EmergencyCard card = records.open(Emergency.CARD, emergency.id(), emergency.card());
    return new EmergencyView(
        emergency.id(),
        emergency.dossierId(),
        emergency.client(),
        clients.nameOf(emergency.client()),
        accounts.nameOf(emergency.accountId()),
        card.reason(),
        emergency.openedAt(),
        emergency.endsAt(),
        emergency.reviewedAt(),
        card.remark());
  }
}
