package nl.dossierkluis.statement;

/** The rules that measure a sentence. */
public enum PromiseRule {
  /** Every request led to contact within the promised week. */
  CONTACT_WITHIN_A_WEEK,
  /** Every request was answered within a month of receipt; the law's month, which always wins. */
  OVERVIEW_WITHIN_A_MONTH,
  /** No other categories of personal data are kept than the statement lists. */
  CATEGORIES_KEPT,
  /**
   * The Privacy Shield, claimed for services in the USA, is in force; see {@link
   * PrivacyShieldRule}.
   */
  PRIVACY_SHIELD_VALID,
  /** Nothing is kept longer than the general term without a duty to keep it. */
  RETENTION_TWO_YEARS
}
