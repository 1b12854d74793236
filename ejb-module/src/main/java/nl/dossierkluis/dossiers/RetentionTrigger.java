package nl.dossierkluis.dossiers;

/** Events that start a retention term; without its event no term ever starts. */
public enum RetentionTrigger {
  /** The trajectory is closed. */
  DOSSIER_CLOSED,
  /** The financial year in which the record belongs has ended. */
  FINANCIAL_YEAR_ENDED,
  /** The report of the recorded session is final. */
  MINUTES_APPROVED,
  /** Somebody decided about the identity of the requester. */
  IDENTITY_DECIDED
}
