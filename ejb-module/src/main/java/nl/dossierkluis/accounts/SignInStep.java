package nl.dossierkluis.accounts;

/**
 * How far somebody has come in signing in.
 *
 * @param token of the session once she is signed in; before that, of the half sign-in, which opens
 *     nothing but the page of the next step
 */
public record SignInStep(String token, Stage stage) {

  /** What comes next. */
  public enum Stage {
    /** Nothing: there is a session. */
    SIGNED_IN,
    /** She has to show a second factor. */
    FACTOR_ASKED,
    /** She has to make one first. */
    FACTOR_TO_MAKE
  }

  /** Says whether there is a session. */
  public boolean isSignedIn() {
    return stage == Stage.SIGNED_IN;
  }

  @Override
  public String toString() {
    return "SignInStep " + stage;
  }
}
