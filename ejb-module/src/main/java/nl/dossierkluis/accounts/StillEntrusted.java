package nl.dossierkluis.accounts;

import nl.dossierkluis.platform.BusinessRuleViolation;

/** Dossiers are still granted to this account; they are handed over first. */
public class StillEntrusted extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public StillEntrusted(long dossiers) {
    super("accounts.still-entrusted", dossiers);
  }
}
