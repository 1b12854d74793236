package nl.dossierkluis.web.accounts;

import nl.dossierkluis.platform.InvalidInput;

/**
 * What a browser says about a passkey.
 *
 * @param name how a new one is called
 * @param credential the answer as the browser writes it (WebAuthn, section 5.1), JSON in a string
 */
public record PasskeyAnswer(String name, String credential) {

  /** The answer, or {@link InvalidInput}. */
  String required() {
    if (credential == null || credential.isBlank()) {
      throw new InvalidInput("credential", "platform.required");
    }
    return credential;
  }
}
