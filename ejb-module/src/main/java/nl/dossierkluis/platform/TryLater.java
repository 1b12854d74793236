package nl.dossierkluis.platform;

import java.time.Duration;

/** The caller asks too often, and is told when she may ask again. Nothing was changed. */
public abstract class TryLater extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  private final Duration wait;

  /**
   * @param wait how long from now; told in whole seconds, rounded up
   * @param messageKey key of the sentence
   */
  protected TryLater(Duration wait, String messageKey, Object... messageArguments) {
    super(messageKey, messageArguments);
    this.wait = wait;
  }

  /** Seconds until the next attempt is heard, at least 1. */
  public long seconds() {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
