package nl.dossierkluis.accounts;

import nl.dossierkluis.platform.BusinessRuleViolation;

/** There is no session any more that could be taken up; its holder signs in anew. */
public class SessionOver extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public SessionOver() {
    super("accounts.session-over");
  }
}
