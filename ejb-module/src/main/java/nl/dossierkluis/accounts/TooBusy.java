package nl.dossierkluis.accounts;

import nl.dossierkluis.platform.BusinessRuleViolation;

/** So many people are signing in that this one has to try again in a moment. */
public class TooBusy extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public TooBusy() {
    super("accounts.too-busy");
  }
}
