package nl.dossierkluis.dossiers;

/**
 * Who gives the order and pays; decides the lawful bases and with them the rights (GDPR art. 6).
 */
public enum CommissionType {
  /** The client herself: a contract with her. */
  SELF_PAYING,
  /** The employer, also through an occupational health service. */
  EMPLOYER,
  /** The benefits agency UWV. */
  UWV,
  /** An absence or disability insurer. */
  INSURER,
  /** Another re-integration bureau, with the coach as subcontractor. */
  AGENCY
}
