package nl.dossierkluis.personaldata;

/** A sealed object could not be opened: tampered with, or its key is gone. No rule of a user. */
public class Unreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What was read is not what it must be. */
  public Unreadable(String kind, String id) {
    this(kind, id, null);
  }

  public Unreadable(String kind, String id, Throwable cause) {
    super(kind + " " + id + " cannot be opened", cause);
  }
}
