package nl.dossierkluis.rights;

/** Life of a request. */
public enum RequestState {
  RECEIVED,
  ACKNOWLEDGED,
  CONTACTED,
  IDENTITY_PENDING,
  IN_PROGRESS,
  EXTENDED,
  ANSWERED,
  CLOSED;

  /** Says whether the answer is still owed. */
  public boolean isOpen() {
    return compareTo(ANSWERED) < 0;
  }
}
