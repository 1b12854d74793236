package nl.dossierkluis.platform;

/** A step out of order, a second decision or a lost race: the object is in another state by now. */
public class WrongState extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  private final String currentState;

  public WrongState(String messageKey, Enum<?> currentState) {
    super(messageKey, currentState.name());
    this.currentState = currentState.name();
  }

  /** The state in which the object is. */
  public String currentState() {
    return currentState;
  }
}
