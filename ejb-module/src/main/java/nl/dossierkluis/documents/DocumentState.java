package nl.dossierkluis.documents;

/**
 * Life of a document. Nobody opens the content of a document that is not {@link #ACCEPTED}, but the
 * coach who decides about it.
 */
public enum DocumentState {
  /** Sealed, and waiting for inspection. */
  RECEIVED,
  /** In use. */
  ACCEPTED,
  /** A finding waits for a decision. */
  HELD,
  /** Not kept: its bytes are destroyed, only the row and the finding are left. */
  REFUSED,
  /** Its bytes are destroyed because it has had its time, or was sent back. */
  DESTROYED
}
