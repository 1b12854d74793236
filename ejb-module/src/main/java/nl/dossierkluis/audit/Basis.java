package nl.dossierkluis.audit;

/** On what ground a caller could do what she did (NEN 7513: authorisation, emergency use). */
public enum Basis {
  /** None: it was refused. */
  NONE,
  /** Her role alone. */
  ROLE,
  /** They are her own data. */
  OWN,
  /** The dossier is granted to her. */
  GRANTED,
  /** She stands in for somebody to whom it is granted, on whose responsibility she acts. */
  DEPUTY,
  /** An emergency: she gave a reason, and the client is told. */
  BREAK_GLASS;

  /** Whether this is emergency use. */
  public boolean isEmergency() {
    return this == BREAK_GLASS;
  }
}
