package nl.dossierkluis.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** The rows of what was typed before a session came to rest. */
@ApplicationScoped
class KeptDrafts {

  @PersistenceContext EntityManager entities;
  @Inject SessionLimits limits;
  @Inject Clock clock;

  Optional<SessionDraft> of(String signIn) {
    return entities
        .createQuery(
            "select d from SessionDraft d where d.sessionId = :session", SessionDraft.class)
        .setParameter("session", signIn)
        .getResultStream()
        .findFirst();
  }

  /** Removes what a sign-in has kept. */
  void dropOf(String signIn) {
    entities
        .createQuery("delete from SessionDraft d where d.sessionId = :session")
        .setParameter("session", signIn)
        .executeUpdate();
  }

  /** Removes what has outlived every session that it could belong to. */
  void dropOld() {
    entities
        .createQuery("delete from SessionDraft d where d.madeAt < :old")
        .setParameter("old", clock.instant().minus(limits.absolute()))
        .executeUpdate();
  }
}
