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

  /** Removes what a sign-in has kept, and what has outlived every session it could belong to. */
  void dropOf(String signIn) {
    entities
        .createQuery("delete from SessionDraft d where d.sessionId = :session or d.madeAt < :old")
        .setParameter("session", signIn)
        .setParameter("old", clock.instant().minus(limits.absolute()))
        .executeUpdate();
  }
}
