package nl.dossierkluis.accounts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.Roles;

/**
 * Asks somebody who is signed in to show once more that it is she, before she does what a stranger
 * at her desk must not: keys, export, erasure, tokens. It is kept with her session and holds for
 * five minutes; signing in counts. A program's token was confirmed when it was issued.
 */
@Stateless
@RolesAllowed({Roles.OWNER, Roles.COACH, Roles.BACK_OFFICE, Roles.PRIVACY_OFFICER, Roles.CLIENT})
public class Confirmations {

  @PersistenceContext EntityManager entities;
  @Inject SealedRecords records;
  @Inject Passwords passwords;
  @Inject SignInPace pace;
  @Inject SessionLimits limits;
  @Inject OpenSessions open;
  @Inject ShownPasskeys shown;
  @Inject Doorstep doorstep;
  @Inject CurrentActor actor;
  @Inject AuditTrail audit;
  @Inject Clock clock;
  @EJB Confirmations self;

  /** Says whether the caller has shown lately that it is she. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean isRecent() {
    Instant now = clock.instant();
    return doorstep.isProgram()
        || doorstep
            .confirmedAt()
            .filter(at -> now.isBefore(at.plus(limits.confirmation())))
            .isPresent();
  }

  /**
   * Refuses a caller who has not shown lately that it is she.
   *
   * @throws ConfirmationNeeded when she has to do so first
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void requireRecent() {
    if (!isRecent()) {
      throw new ConfirmationNeeded();
    }
  }

  /**
   * Refuses anything but the caller's own password, which is then a confirmation. It is checked
   * outside any transaction.
   *
   * @throws InvalidInput for the field {@code password} when it is wrong
   * @throws SignInPaused after too many wrong ones
   * @throws TooBusy when too many passwords are being checked
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void require(String password) {
    require("password", password);
  }

  /** The same for a field of another name. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void require(String field, String password) {
    PasswordHash hash = self.own().hash();
    boolean right =
        password != null && pace.attempt(actor.id(), true, () -> passwords.matches(hash, password));
    if (!right) {
      audit.refused(Act.SIGN_IN_CONFIRMED, AuditObject.of("account", actor.id()));
      throw new InvalidInput(field, "accounts.password-wrong");
    }
    self.confirm();
  }

  /**
   * Refuses anything but a passkey of the caller's own, which is then a confirmation.
   *
   * @param answer what the passkey said, as JSON
   * @throws PasskeyRefused when the answer does not hold, or is somebody else's
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void requirePasskey(String answer) {
    try {
      self.confirmWith(answer);
    } catch (PasskeyRefused e) {
      audit.refused(Act.SIGN_IN_CONFIRMED, AuditObject.of("account", actor.id()));
      throw e;
    }
  }

  /** Checks the answer and takes the confirmation down. */
  public void confirmWith(String answer) {
    shown.require(actor.id(), answer);
    confirm();
  }

  /** Takes down that the caller has just shown, by a password or a passkey, that it is she. */
  public void confirm() {
    Instant now = clock.instant();
    doorstep.signIn().flatMap(open::find).ifPresent(session -> session.confirm(now));
    doorstep.confirmed(now);
    audit.did(Act.SIGN_IN_CONFIRMED, AuditObject.of("account", actor.id()));
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
