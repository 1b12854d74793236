package nl.dossierkluis.platform;

/** A setting has a value that cannot be used; the start stops and the message names the key. */
public class WrongSetting extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String key;

  public WrongSetting(String key, String problem) {
    this(key, problem, null);
  }

  public WrongSetting(String key, String problem, Throwable cause) {
    super("setting " + key + " " + problem, cause);
    this.key = key;
  }

  /** The setting's key. */
  public String key() {
    return key;
  }
}
