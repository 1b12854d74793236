package nl.dossierkluis.accounts;

import nl.dossierkluis.platform.BusinessRuleViolation;

/** Without this account nobody would own the practice. */
public class LastOwner extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public LastOwner() {
    super("accounts.last-owner");
  }
}
