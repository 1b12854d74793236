package nl.dossierkluis.dossiers;

/** What the owner decided about a grant when she looked at it. */
public enum ReviewOutcome {
  /** It is still needed. */
  KEPT,
  /** It was taken back. */
  REVOKED
}
