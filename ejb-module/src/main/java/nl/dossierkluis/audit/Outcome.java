package nl.dossierkluis.audit;

/** How an act ended. */
public enum Outcome {
  /** It was done. */
  DONE,
  /** It was refused: not allowed, not found for this caller, or not now. */
  REFUSED
}
