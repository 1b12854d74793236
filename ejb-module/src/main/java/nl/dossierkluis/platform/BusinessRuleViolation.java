package nl.dossierkluis.platform;

import jakarta.ejb.ApplicationException;

/**
 * A rule that the caller broke; leaves are named by the fact. It carries a key of the message
 * bundles and arguments that are never personal data, and rolls the transaction back.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class BusinessRuleViolation extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String messageKey;
  private final transient Object[] messageArguments;

  protected BusinessRuleViolation(String messageKey, Object... messageArguments) {
    super(messageKey);
    this.messageKey = messageKey;
    this.messageArguments = messageArguments.clone();
  }

  /** Remembers what made the rule's break known. */
  public final BusinessRuleViolation because(Throwable cause) {
    initCause(cause);
    return this;
  }

  /** Key of the sentence in the message bundles, prefixed by the feature's word. */
  public String messageKey() {
    return messageKey;
  }

  /** Arguments of the sentence; possibly empty. */
  public Object[] messageArguments() {
    return messageArguments == null ? new Object[0] : messageArguments.clone();
  }
}
