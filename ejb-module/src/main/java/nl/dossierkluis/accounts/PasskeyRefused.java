package nl.dossierkluis.accounts;

/** The answer of a passkey does not hold: unknown, removed, replayed, from elsewhere, or copied. */
public class PasskeyRefused extends SignInFailed {

  private static final long serialVersionUID = 1L;

  public PasskeyRefused() {
    super("accounts.passkey-refused");
  }
}
