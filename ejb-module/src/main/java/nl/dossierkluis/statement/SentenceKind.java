package nl.dossierkluis.statement;

/** What can show that a sentence of the statement is true. */
public enum SentenceKind {
  /** A rule or query over the system answers it; see {@link PromiseRule}. */
  MEASURED,
  /** Somebody of the practice must declare it, and declare it again in time. */
  DECLARED,
  /** Nothing to prove: definitions, contact data, explanations, the items of a list. */
  TEXT
}
