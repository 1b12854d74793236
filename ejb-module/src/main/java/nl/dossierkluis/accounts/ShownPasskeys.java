package nl.dossierkluis.accounts;

import com.webauthn4j.data.AuthenticationData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Whose passkey was shown, for whoever lets its holder in or go on. */
@ApplicationScoped
class ShownPasskeys {

  @PersistenceContext EntityManager entities;
  @Inject FactorRows factors;
  @Inject Passkeys passkeys;

  /**
   * The active account whose holder gave this answer; its passkey has been used with that.
   *
   * @param answer what the passkey said, as JSON
   * @throws PasskeyRefused when the answer does not hold
   */
  Account holder(String answer) {
    AuthenticationData said = passkeys.unverified(answer);
    AccountFactor factor =
        factors.passkey(Passkeys.lookup(said.getCredentialId())).orElseThrow(PasskeyRefused::new);
    Account account = entities.find(Account.class, factor.accountId());
    if (!account.isActive()) {
      throw new PasskeyRefused();
    }
    factors.use(factor, passkeys.verified(account.id(), factors.card(factor), said));
    return account;
  }

  /** Refuses the answer unless it is that of this account's holder. */
  void require(String accountId, String answer) {
    if (!holder(answer).id().equals(accountId)) {
      throw new PasskeyRefused();
    }
  }
}
