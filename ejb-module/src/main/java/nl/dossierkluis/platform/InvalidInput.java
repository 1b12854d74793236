package nl.dossierkluis.platform;

/** A field is missing or wrong. Nothing was changed. */
public class InvalidInput extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * @param field name of the field as the interface spells it
   * @param messageKey what is wrong with it and what to do
   */
  public InvalidInput(String field, String messageKey, Object... arguments) {
    super(messageKey, arguments);
    this.field = field;
  }

  /** Name of the field as the interface spells it. */
  public String field() {
    return field;
  }
}
