package nl.dossierkluis.statement;

/** Whether a sentence is true on the day somebody looks. */
public enum PromiseState {
  /** Measured or declared to be true. */
  TRUE,
  /** Still true, but a term is about to end. */
  AT_RISK,
  /** Not true. */
  BROKEN,
  /** Once declared, but too long ago to rely on. */
  STALE,
  /** Nobody has measured or declared it yet. */
  NOT_MEASURED
}
