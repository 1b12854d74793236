package nl.dossierkluis.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The sessions of an account that have not ended; those that rest can be taken up again. */
@ApplicationScoped
class OpenSessions {

  @PersistenceContext EntityManager entities;
  @Inject SessionLimits limits;
  @Inject Clock clock;

  /** The newest first. */
  List<AccountSession> of(String accountId) {
    return entities
        .createQuery(
            "select s from AccountSession s where s.accountId = :account and s.endedAt is null"
                + " and s.startedAt > :since order by s.startedAt desc",
            AccountSession.class)
        .setParameter("account", accountId)
        .setParameter("since", clock.instant().minus(limits.absolute()))
        .getResultList();
  }

  /** A sign-in that has not ended, by its id. */
  Optional<AccountSession> find(String signIn) {
    return entities
        .createQuery(
            "select s from AccountSession s where s.id = :id and s.endedAt is null",
            AccountSession.class)
        .setParameter("id", signIn)
        .getResultStream()
        .findFirst();
  }

  /** The session of a token that can be taken up again. */
  Optional<AccountSession> resting(String token) {
    return Optional.ofNullable(token)
        .filter(Tokens::isWellFormed)
        .map(known -> entities.find(AccountSession.class, Tokens.hash(known)))
        .filter(this::rests);
  }

  private boolean rests(AccountSession session) {
    Account account = entities.find(Account.class, session.accountId());
    return account.isActive() && session.rests(clock.instant(), limits, account.isClient());
  }

  /** Ends what a browser had open before: it holds one token, and has just been given another. */
  void endOf(String deviceId) {
    entities
        .createQuery(
            "select s from AccountSession s where s.deviceId = :device and s.endedAt is null",
            AccountSession.class)
        .setParameter("device", deviceId)
        .getResultStream()
        .forEach(session -> session.end(clock.instant()));
  }

  /** Ends all of an account but one; an empty id spares none. */
  void endAllBut(String accountId, String spared) {
    of(accountId).stream()
        .filter(session -> !session.id().equals(spared))
        .forEach(session -> session.end(clock.instant()));
  }
}
