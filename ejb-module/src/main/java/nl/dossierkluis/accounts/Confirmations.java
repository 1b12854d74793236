package nl.dossierkluis.accounts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.Roles;

/**
 * Asks somebody who is signed in for her password once more, before she does what a stranger at her
 * desk must not.
 */
@Stateless
@RolesAllowed({Roles.OWNER, Roles.COACH, Roles.BACK_OFFICE, Roles.PRIVACY_OFFICER})
public class Confirmations {

  @PersistenceContext EntityManager entities;
  @Inject SealedRecords records;
  @Inject Passwords passwords;
  @Inject CurrentActor actor;
  @Inject AuditTrail audit;
  @EJB Confirmations self;

  /**
   * Refuses anything but the caller's own password. It is checked outside any transaction.
   *
   * @throws InvalidInput for the field {@code password} when it is wrong
   * @throws TooBusy when too many passwords are being checked
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void require(String password) {
    if (password == null || !matches(password)) {
      audit.refused(Act.SIGN_IN_FAILED, AuditObject.of("account", actor.id()));
      throw new InvalidInput("password", "accounts.password-wrong");
    }
  }

  private boolean matches(String password) {
    return passwords.matches(PasswordHash.parse(self.own().passwordHash()), password);
  }

  /** What proves that somebody is the caller, to check against. */
  public Credential own() {
    Account account = entities.find(Account.class, actor.id());
    if (account == null) {
      throw new NotFound();
    }
    return records.open(Account.CREDENTIAL, account.id(), account.credential());
  }
}
