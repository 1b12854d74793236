package nl.dossierkluis.custody;

import nl.dossierkluis.platform.BusinessRuleViolation;

/** Somebody else has the vault open, or is just trying to open it. */
public class VaultBusy extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public VaultBusy() {
    super("custody.busy");
  }
}
