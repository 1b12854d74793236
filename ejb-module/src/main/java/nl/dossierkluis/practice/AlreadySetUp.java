package nl.dossierkluis.practice;

import nl.dossierkluis.platform.BusinessRuleViolation;

/** There is a practice already; it is set up once. */
public class AlreadySetUp extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public AlreadySetUp() {
    super("practice.already-set-up");
  }
}
