package nl.dossierkluis.accounts;

import nl.dossierkluis.platform.BusinessRuleViolation;

/** The link of an invitation was used, has expired, or never was one. */
public class InvitationDead extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public InvitationDead() {
    super("accounts.invitation-dead");
  }
}
