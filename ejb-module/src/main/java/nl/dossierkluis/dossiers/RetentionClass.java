package nl.dossierkluis.dossiers;

/**
 * What is kept on the same ground and goes on the same event; every dossier has one container per
 * class. The term itself lives in retention, here stands only what starts it.
 */
public enum RetentionClass {
  /** Reports, plans, CV and letters of the trajectory. */
  DOSSIER(RetentionTrigger.DOSSIER_CLOSED),
  /** Limitations and other health data, which go sooner. */
  HEALTH(RetentionTrigger.DOSSIER_CLOSED),
  /** Books and what supports them (AWR art. 52). */
  FISCAL(RetentionTrigger.FINANCIAL_YEAR_ENDED),
  /** Proof of consent and of what was agreed (GDPR art. 5(2), 7(1)). */
  EVIDENCE(RetentionTrigger.DOSSIER_CLOSED),
  /** Sound and picture of a session. */
  RECORDING(RetentionTrigger.MINUTES_APPROVED),
  /** A copy of an identity document. */
  ID_COPY(RetentionTrigger.IDENTITY_DECIDED),
  /** What nobody has sorted yet. */
  UNSORTED(RetentionTrigger.DOSSIER_CLOSED);

  private final RetentionTrigger trigger;

  RetentionClass(RetentionTrigger trigger) {
    this.trigger = trigger;
  }

  /** The event with which the term starts. */
  public RetentionTrigger trigger() {
    return trigger;
  }
}
