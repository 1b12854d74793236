package nl.dossierkluis.accounts;

/** What a program may do with a token, at most: never more than the account itself may. */
public enum TokenScope {
  /** See clients, dossiers and the privacy statement. */
  READ,
  /** Register clients, open and close dossiers. */
  WRITE,
  /** Put documents in, read, sort and destroy them. */
  DOCUMENTS,
  /** Register and answer requests of clients. */
  REQUESTS,
  /** Read the log. */
  AUDIT,
  /** Grants, accounts, roles and tokens. */
  MANAGE
}
