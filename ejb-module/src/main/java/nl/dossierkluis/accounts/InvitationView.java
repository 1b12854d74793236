package nl.dossierkluis.accounts;

import java.net.URI;
import java.time.Instant;

/**
 * A fresh invitation; its token and its code are shown this once.
 *
 * @param accountId the invited account
 * @param token 43 characters base64url
 * @param code six digits, to be said aloud and not to be sent along with the link
 * @param expires until when the link works
 */
public record InvitationView(String accountId, String token, String code, Instant expires) {

  /** The address that lets its holder in; what is secret in it never reaches a server's log. */
  public String link(URI base) {
    return base + "/accounts/invitation#" + token;
  }

  @Override
  public String toString() {
    return "InvitationView";
  }
}
