package nl.dossierkluis.accounts;

/** The code of a second factor is wrong, was used before, or too many were wrong. */
public class CodeRefused extends SignInFailed {

  private static final long serialVersionUID = 1L;

  public CodeRefused() {
    super("accounts.code-refused");
  }
}
