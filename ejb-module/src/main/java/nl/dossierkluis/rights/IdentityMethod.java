package nl.dossierkluis.rights;

/** How it became certain who asks: the ladder, lowest rung first (GDPR art. 12(6)). */
public enum IdentityMethod {
  /** Signed in to the portal. */
  SIGNED_IN,
  /** Answered from the address on file and knew two facts. */
  KNOWN_ADDRESS,
  /** Called back on the number on file. */
  CALLED_BACK,
  /** A code by post or text message to what is on file. */
  CODE,
  /** Showed a document, of which nothing was kept. */
  SHOWN
}
