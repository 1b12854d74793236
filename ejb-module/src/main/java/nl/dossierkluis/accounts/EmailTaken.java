package nl.dossierkluis.accounts;

import nl.dossierkluis.platform.InvalidInput;

/** Another account has this e-mail address. Only staff who invite people ever learn this. */
public class EmailTaken extends InvalidInput {

  private static final long serialVersionUID = 1L;

  public EmailTaken() {
    super("email", "accounts.email-taken");
  }
}
