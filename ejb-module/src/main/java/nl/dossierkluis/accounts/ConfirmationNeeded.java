package nl.dossierkluis.accounts;

import nl.dossierkluis.platform.BusinessRuleViolation;

/** Before this the caller has to show once more that it is she. */
public class ConfirmationNeeded extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public ConfirmationNeeded() {
    super("accounts.confirmation-needed");
  }
}
