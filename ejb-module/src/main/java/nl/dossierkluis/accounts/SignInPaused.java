package nl.dossierkluis.accounts;

import java.time.Duration;
import nl.dossierkluis.platform.TryLater;

/**
 * Too many wrong attempts came from this place for this address. Whether somebody has an account
 * under it makes no difference.
 */
public class SignInPaused extends TryLater {

  private static final long serialVersionUID = 1L;

  SignInPaused(Duration wait) {
    super(wait, "accounts.sign-in-paused", Math.max(1, wait.plusSeconds(59).toMinutes()));
  }
}
