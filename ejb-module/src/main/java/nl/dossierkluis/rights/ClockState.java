package nl.dossierkluis.rights;

/** How near the end of a term is. */
public enum ClockState {
  /** More working days are left than the safety margin. */
  ON_TIME,
  /** The safety margin has begun; the last day itself still counts as near. */
  NEAR,
  /** The last day has passed. */
  LATE
}
