package nl.dossierkluis.logbook;

/**
 * Parts of a client's page about who looked, in the order in which they matter to her. What others
 * than the practice received comes before all of these, once there are disclosures.
 */
public enum Section {
  /** Somebody opened in an emergency what is not granted to her. */
  EMERGENCY,
  /** Somebody of the practice. */
  PEOPLE,
  /** The product itself, as when it checks a file. */
  SYSTEM,
  /** The client. */
  SELF
}
