package nl.dossierkluis.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.platform.CurrentActor;

/** Takes away all that opened an account, as when its holder has lost her phone. */
@ApplicationScoped
class Renewals {

  @PersistenceContext EntityManager entities;
  @Inject FactorRows factors;
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
    for (String ending :
        List.of(
            "update AccountSession x set x.endedAt = :now"
                + " where x.accountId = :account and x.endedAt is null",
            "update HalfSignIn x set x.endedAt = :now"
                + " where x.accountId = :account and x.endedAt is null",
            "update ApiToken x set x.revokedAt = :now"
                + " where x.accountId = :account and x.revokedAt is null")) {
      entities
          .createQuery(ending)
          .setParameter("now", clock.instant())
          .setParameter("account", account.id())
          .executeUpdate();
    }
  }
}
