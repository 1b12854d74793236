package nl.dossierkluis.vault.tlog;

/** The first thing in an exported log that is not as it must be; the message says it to people. */
final class LogDeviation extends Exception {

  private static final long serialVersionUID = 1L;

  LogDeviation(String what) {
    super(what);
  }

  LogDeviation(String what, Throwable cause) {
    super(what, cause);
  }
}
