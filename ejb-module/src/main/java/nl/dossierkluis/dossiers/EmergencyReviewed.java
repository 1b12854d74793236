package nl.dossierkluis.dossiers;

import nl.dossierkluis.platform.BusinessRuleViolation;

/** Somebody has looked at this opening already. */
public class EmergencyReviewed extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public EmergencyReviewed() {
    super("dossiers.emergency-reviewed-already");
  }
}
