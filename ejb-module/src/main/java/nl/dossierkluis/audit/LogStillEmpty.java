package nl.dossierkluis.audit;

import nl.dossierkluis.platform.BusinessRuleViolation;

/** Nothing has its place in the log yet, as in the first second of a new practice. */
public class LogStillEmpty extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public LogStillEmpty() {
    super("audit.log-still-empty");
  }
}
