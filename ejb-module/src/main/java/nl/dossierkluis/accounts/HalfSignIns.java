package nl.dossierkluis.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.dossierkluis.accounts.SignInStep.Stage;

/** Who has shown the first thing, and what has to come second. */
@ApplicationScoped
class HalfSignIns {

  /**
   * Wrong codes of one account within an hour, in however many browsers: who knows a password could
   * otherwise begin again and again. Strangers, who do not, cannot use these up.
   */
  static final int MOST_AN_HOUR = 10;

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  @PersistenceContext EntityManager entities;
  @Inject FactorRows factors;
  @Inject FactorDuty duty;
  @Inject Clock clock;

  /** What must come after the right password; empty where that is enough. */
  Optional<Stage> after(Account account) {
    if (!duty.applies()) {
      return Optional.empty();
    }
    if (factors.hasStrong(account.id())) {
      return Optional.of(Stage.FACTOR_ASKED);
    }
    return account.isClient() && factors.has(account.id(), FactorKind.WAIVER)
        ? Optional.empty()
        : Optional.of(Stage.FACTOR_TO_MAKE);
  }

  /** Begins a half sign-in; those of days before are forgotten. */
  SignInStep begin(String accountId, Stage stage, Optional<String> invitationHash) {
    entities
        .createQuery("delete from HalfSignIn h where h.accountId = :account and h.madeAt < :old")
        .setParameter("account", accountId)
        .setParameter("old", clock.instant().minus(DAY))
        .executeUpdate();
    String token = Tokens.next();
    entities.persist(
        new HalfSignIn(Tokens.hash(token), accountId, stage, invitationHash, clock.instant()));
    return new SignInStep(token, stage);
  }

  /** The open half sign-in of a token. */
  Optional<HalfSignIn> find(String token, LockModeType lock) {
    return Optional.ofNullable(token)
        .filter(Tokens::isWellFormed)
        .map(t -> entities.find(HalfSignIn.class, Tokens.hash(t), lock))
        .filter(half -> half.isOpen(clock.instant()))
        .filter(half -> isOfSomebody(half.accountId()));
  }

  /** A closed account stays closed, also for whoever was on the way in. */
  private boolean isOfSomebody(String accountId) {
    return entities.find(Account.class, accountId).state() != AccountState.CLOSED;
  }

  /** The same, for a change; or {@link HalfSignInOver}. */
  HalfSignIn require(String token, Stage stage) {
    return find(token, LockModeType.PESSIMISTIC_WRITE)
        .filter(half -> half.stage() == stage)
        .orElseThrow(HalfSignInOver::new);
  }

  /** Ends all of an account: what its holder had shown first does not count any more. */
  void endAll(String accountId) {
    entities
        .createQuery(
            "update HalfSignIn h set h.endedAt = :now"
                + " where h.accountId = :account and h.endedAt is null")
        .setParameter("now", clock.instant())
        .setParameter("account", accountId)
        .executeUpdate();
  }

  boolean hasFailedTooOften(String accountId) {
    Long failures =
        entities
            .createQuery(
                "select sum(h.attempts) from HalfSignIn h"
                    + " where h.accountId = :account and h.madeAt > :since",
                Long.class)
            .setParameter("account", accountId)
            .setParameter("since", clock.instant().minus(HOUR))
            .getSingleResult();
    return failures != null && failures >= MOST_AN_HOUR;
  }
}
