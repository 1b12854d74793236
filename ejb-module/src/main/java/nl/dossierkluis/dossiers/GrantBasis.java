package nl.dossierkluis.dossiers;

/** Why somebody may work in a dossier. */
public enum GrantBasis {
  /** She opened it herself. */
  OPENED,
  /** The owner granted it. */
  GRANTED,
  /** She took the caseload over from a colleague. */
  HANDOVER,
  /** She stands in for a colleague, until a last day. */
  DEPUTY
}
