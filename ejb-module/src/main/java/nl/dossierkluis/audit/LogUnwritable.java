package nl.dossierkluis.audit;

/**
 * An entry could not be written down. Nothing may leave of which it was to tell: whoever asked is
 * told to come back.
 */
public class LogUnwritable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LogUnwritable(Throwable cause) {
    super("the audit log cannot be written", cause);
  }
}
