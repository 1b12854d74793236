package nl.dossierkluis.accounts;

/** Life of an account. */
public enum AccountState {
  /** Has a one-time link, and no password yet. */
  INVITED,
  /** May sign in. */
  ACTIVE,
  /** May not sign in any more. */
  CLOSED
}
