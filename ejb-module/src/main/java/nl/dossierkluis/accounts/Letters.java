package nl.dossierkluis.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * What this package has mailed to the holder of an account; never more than a sentence and a link.
 */
@ApplicationScoped
class Letters {

  @Inject Event<LetterWanted> wanted;

  /** Somebody signed in to the account with a browser that it does not know. */
  void newDevice(String accountId) {
    wanted.fire(new LetterWanted(accountId, LetterWanted.Kind.NEW_DEVICE, "/accounts/sessions"));
  }

  /** The password of the account is another one now. */
  void passwordChanged(String accountId) {
    wanted.fire(
        new LetterWanted(accountId, LetterWanted.Kind.PASSWORD_CHANGED, "/accounts/sessions"));
  }

  /** The passkeys or apps of the account are others now. */
  void factorsChanged(String accountId) {
    wanted.fire(new LetterWanted(accountId, LetterWanted.Kind.FACTORS_RESET, "/accounts/factors"));
  }

  /** The holder, or a stranger who types her address, asks for a link to a new password. */
  void reset(String accountId, String token) {
    wanted.fire(new LetterWanted(accountId, LetterWanted.Kind.RESET, "/accounts/reset#" + token));
  }
}
