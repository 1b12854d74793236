package nl.dossierkluis.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.platform.CurrentActor;

/** Takes away all that opened an account, as when its holder has lost her phone. */
@ApplicationScoped
class Renewals {

  @PersistenceContext EntityManager entities;
  @Inject FactorRows factors;
  @Inject HalfSignIns halves;
  @Inject OpenSessions open;
  @Inject SealedRecords records;
  @Inject CurrentActor actor;
  @Inject Clock clock;

  /** Leaves the account as one that was never entered, with a note of who did it and how. */
  void renew(Account account, IdentityRung rung) {
    account.renew(
        records.reseal(Account.CREDENTIAL, account.id(), account.credential(), new Credential("")),
        new RenewalView(clock.instant(), actor.id(), rung));
    factors.of(account.id()).stream()
        .filter(factor -> factor.kind() != FactorKind.WAIVER)
        .forEach(factors::remove);
    halves.endAll(account.id());
    open.endAllBut(account.id(), "");
    endLinks(account, clock.instant());
    endTokens(account, clock.instant());
  }

  private void endLinks(Account account, Instant now) {
    entities
        .createQuery(
            "update PasswordReset r set r.usedAt = :now"
                + " where r.accountId = :account and r.usedAt is null")
        .setParameter("now", now)
        .setParameter("account", account.id())
        .executeUpdate();
  }

  private void endTokens(Account account, Instant now) {
    entities
        .createQuery(
            "select t from ApiToken t where t.accountId = :account and t.revokedAt is null",
            ApiToken.class)
        .setParameter("account", account.id())
        .getResultStream()
        .forEach(token -> token.revoke(now));
  }
}
