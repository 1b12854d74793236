package nl.dossierkluis.rights;

/** How a request ended. */
public enum Outcome {
  GRANTED,
  PARTIALLY_GRANTED,
  /** Manifestly unfounded, art. 12(5); the practice has to prove it. */
  REFUSED_UNFOUNDED,
  /** Excessive, art. 12(5); the practice has to prove it. */
  REFUSED_EXCESSIVE,
  /** An exception of the article itself or of Uavg art. 41. */
  REFUSED_EXCEPTION,
  /** The lawful basis does not give this right. */
  REFUSED_NOT_APPLICABLE,
  /** The practice cannot tell who asks, art. 11(2). */
  NOT_IDENTIFIABLE,
  /** Nothing is processed about the person: a valid answer. */
  NO_DATA,
  FORWARDED_TO_CONTROLLER,
  WITHDRAWN;

  /** Says whether this is a ground on which a request can be refused. */
  public boolean isRefusal() {
    return name().startsWith("REFUSED_") || this == NOT_IDENTIFIABLE;
  }
}
