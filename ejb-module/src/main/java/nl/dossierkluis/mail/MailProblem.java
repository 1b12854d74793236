package nl.dossierkluis.mail;

/** Why a message has not been sent. */
public enum MailProblem {
  /** The mail server does not answer. */
  UNREACHABLE(false),
  /** The mail server offers no TLS, or its certificate is not its own or not to be trusted. */
  NO_TLS(false),
  /** The mail server does not take user and password. */
  SIGN_IN_REFUSED(false),
  /** The mail server asks to come back later. */
  BUSY(false),
  /** The mail server says that there is no such address. */
  RECIPIENT_REFUSED(true),
  /** The mail server does not take this message. */
  REFUSED(true),
  /** Nobody sent or gave it while its link could still work. */
  TOO_OLD(true);

  private final boolean last;

  MailProblem(boolean last) {
    this.last = last;
  }

  /** Whether trying again is in vain. */
  boolean isFinal() {
    return last;
  }
}
