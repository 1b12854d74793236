package nl.dossierkluis.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import nl.dossierkluis.mail.Addressee;
import nl.dossierkluis.mail.Addressees;
import nl.dossierkluis.personaldata.SealedRecords;

/** Where the holder of an account is reached; her messages are sealed with her account. */
@ApplicationScoped
class AccountAddressees implements Addressees {

  @PersistenceContext EntityManager entities;
  @Inject SealedRecords records;

  @Override
  public Optional<Addressee> of(String accountId) {
    return Optional.ofNullable(entities.find(Account.class, accountId))
        .filter(account -> account.state() != AccountState.CLOSED)
        .map(this::addressee);
  }

  private Addressee addressee(Account account) {
    Profile profile = records.open(Account.PROFILE, account.id(), account.profile());
    return new Addressee(profile.email(), account.profile().container(), account.subject());
  }
}
