package nl.dossierkluis.accounts;

import nl.dossierkluis.platform.BusinessRuleViolation;

/** Address and password do not belong together; which of the two is wrong is never said. */
public class SignInFailed extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public SignInFailed() {
    this("accounts.sign-in-failed");
  }

  /** Another way of not getting in. */
  protected SignInFailed(String messageKey) {
    super(messageKey);
  }
}
