package nl.dossierkluis.mail;

import java.util.Set;

/** What a message is about; its words stand in the bundle of letters under this name. */
public enum MailKind {
  /** A one-time link to a new account; {@code days}: how long it works. */
  INVITATION("days"),
  /**
   * A one-time link to a new password; {@code minutes}: how long it works. Nobody but its reader
   * may see it, or somebody else could set her password.
   */
  RESET("minutes"),
  /** The password was changed. */
  PASSWORD_CHANGED,
  /** Somebody signed in with a browser that was not known. */
  NEW_DEVICE,
  /** The second factors were changed or taken away. */
  FACTORS_RESET,
  /** Somebody without a grant looked into the dossier, with a reason. */
  BREAK_GLASS,
  /** A request of the client is registered; {@code on}: by when she hears more. */
  REQUEST_RECEIVED("on");

  private final Set<String> parameters;

  MailKind(String... parameters) {
    this.parameters = Set.of(parameters);
  }

  /** Whether somebody else may read it to give it by hand. */
  boolean isGivenByHand() {
    return this != RESET;
  }

  /** Names of what its words leave open. */
  Set<String> parameters() {
    return parameters;
  }
}
