package nl.dossierkluis.accounts;

/** Life of a second factor; one that is removed is no more. */
enum FactorState {
  /** Shown to its holder, who has yet to prove that she took it over. */
  PROPOSED,
  /** Counts. */
  ACTIVE,
  /** Worked once and never again. */
  SPENT
}
