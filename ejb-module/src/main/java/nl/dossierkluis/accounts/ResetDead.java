package nl.dossierkluis.accounts;

import nl.dossierkluis.platform.BusinessRuleViolation;

/** The link to a new password was used, has expired, or never was one. */
public class ResetDead extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public ResetDead() {
    super("accounts.reset-dead");
  }
}
