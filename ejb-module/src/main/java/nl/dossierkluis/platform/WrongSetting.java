package nl.dossierkluis.platform;

/** A setting has a value that cannot be used; the start stops and the message names the key. */
public class WrongSetting extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public WrongSetting(String key, String problem) {
    super("setting " + key + " " + problem);
  }

  public WrongSetting(String key, String problem, Throwable cause) {
    super("setting " + key + " " + problem, cause);
  }
}
