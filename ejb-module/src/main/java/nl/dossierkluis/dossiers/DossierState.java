package nl.dossierkluis.dossiers;

/** Life of a dossier. */
public enum DossierState {
  OPEN,
  CLOSED
}
