package nl.dossierkluis.platform;

/**
 * What was asked for does not exist, or not for this caller; both answer alike, so that an id tells
 * nothing.
 */
public class NotFound extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public NotFound() {
    super("platform.not-found");
  }
}
