package nl.dossierkluis.custody;

import nl.dossierkluis.platform.BusinessRuleViolation;

/** After wrong attempts to open the vault the next one has to wait. */
public class TriedTooOften extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public TriedTooOften(long seconds) {
    super("custody.tried-too-often", seconds);
  }
}
