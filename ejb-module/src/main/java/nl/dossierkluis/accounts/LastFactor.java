package nl.dossierkluis.accounts;

import nl.dossierkluis.platform.BusinessRuleViolation;

/** The last factor that counts stays: without it nobody could prove who she is. */
public class LastFactor extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public LastFactor() {
    super("accounts.factor-last");
  }
}
