package nl.dossierkluis.accounts;

/** The half sign-in has expired, had too many wrong codes, or never was one. */
public class HalfSignInOver extends SignInFailed {

  private static final long serialVersionUID = 1L;

  public HalfSignInOver() {
    super("accounts.half-over");
  }
}
