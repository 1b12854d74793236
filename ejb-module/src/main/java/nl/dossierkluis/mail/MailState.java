package nl.dossierkluis.mail;

/** Life of a message. */
public enum MailState {
  /** Waits to be sent, or to be given by hand. */
  QUEUED,
  /** A mail server has taken it. */
  SENT,
  /** It will not be sent any more; it can still be given by hand while its text is kept. */
  FAILED,
  /** Somebody of the practice gave it by hand. */
  COPIED
}
