package nl.dossierkluis.accounts;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.Inputs;
import nl.dossierkluis.platform.Roles;

/**
 * Another password: chosen by its holder, who knows the old one or has a link that was mailed to
 * her. Nobody sets a password for somebody else. Whatever was signed in with the old one ends; a
 * second factor stays as it is and is asked for at the next sign-in.
 */
@Stateless
@RolesAllowed({Roles.OWNER, Roles.COACH, Roles.BACK_OFFICE, Roles.PRIVACY_OFFICER, Roles.CLIENT})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordChanges {

  @Inject PasswordRows rows;
  @Inject Passwords passwords;
  @Inject Confirmations confirmations;
  @Inject SignInPace pace;
  @Inject Doorstep doorstep;
  @Inject CurrentActor actor;
  @EJB PasswordChanges self;

  /**
   * Changes the caller's own password, which ends all her other sign-ins.
   *
   * @throws nl.dossierkluis.platform.InvalidInput when the old one is wrong, for the field {@code
   *     current}, or the new one of no use, for {@code password}
   */
  public void change(String current, String next) {
    confirmations.require("current", current);
    String phc = passwords.hash(next, rows.emailOf(actor.id())).toPhc();
    rows.change(actor.id(), phc, doorstep.signIn().orElse(""));
  }

  /**
   * Has a link mailed with which the holder of an address sets a password. The caller learns
   * nothing, not even from the time it takes, of whether there is one.
   *
   * @throws SignInPaused when this was asked too often from there for this address
   */
  @PermitAll
  public void ask(String email) {
    String address = Inputs.email("email", email);
    pace.ask(address);
    self.mailLink(address);
  }

  /** Second half of {@link #ask}, while its caller goes on. */
  @PermitAll
  @Asynchronous
  public void mailLink(String email) {
    rows.mailLink(email);
  }

  /**
   * Sets the password of whoever has a living link, and uses the link up.
   *
   * @throws ResetDead when the link is used, expired or unknown
   * @throws nl.dossierkluis.platform.InvalidInput when the password is of no use; the link lives on
   */
  @PermitAll
  public void reset(String token, String next) {
    String account = rows.accountOf(token).orElseThrow(ResetDead::new);
    String phc = passwords.hash(next, rows.emailOf(account)).toPhc();
    rows.useLink(token, phc);
  }
}
