package nl.dossierkluis.dossiers;

import nl.dossierkluis.platform.Forbidden;

/** Nobody reviews her own opening in an emergency. */
public class OwnEmergency extends Forbidden {

  private static final long serialVersionUID = 1L;

  public OwnEmergency() {
    super("dossiers.emergency-own");
  }
}
