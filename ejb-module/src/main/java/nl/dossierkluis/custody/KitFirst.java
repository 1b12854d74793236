package nl.dossierkluis.custody;

import nl.dossierkluis.platform.BusinessRuleViolation;

/** The key file stays until a recovery kit has been typed back: a passphrase can be forgotten. */
public class KitFirst extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public KitFirst() {
    super("custody.kit-first");
  }
}
