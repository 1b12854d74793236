package nl.dossierkluis.dossiers;

import nl.dossierkluis.platform.WrongState;

/** The trajectory is closed; nothing is added to its dossier any more. */
public class DossierClosed extends WrongState {

  private static final long serialVersionUID = 1L;

  public DossierClosed() {
    super("dossiers.closed", DossierState.CLOSED);
  }
}
