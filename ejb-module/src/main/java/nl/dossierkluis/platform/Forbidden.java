package nl.dossierkluis.platform;

/** The caller sees the object, but her role lacks this function. */
public class Forbidden extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public Forbidden(String messageKey) {
    super(messageKey);
  }
}
