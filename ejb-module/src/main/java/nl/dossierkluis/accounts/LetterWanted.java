package nl.dossierkluis.accounts;

/**
 * A mail is to go to the holder of an account; told inside the transaction that causes it.
 *
 * @param accountId whose address it goes to
 * @param kind which sentence it carries
 * @param path address of the page that its link leads to, from the root; the part behind the # is a
 *     secret
 */
public record LetterWanted(String accountId, Kind kind, String path) {

  /** Which mail it is. */
  public enum Kind {
    /** A link with which to set a new password. */
    RESET,
    /** Somebody signed in with a new device. */
    NEW_DEVICE,
    /** The password was changed. */
    PASSWORD_CHANGED,
    /** What she signs in with beside or in the place of the password was changed or taken away. */
    FACTORS_RESET
  }

  @Override
  public String toString() {
    return "LetterWanted " + kind;
  }
}
