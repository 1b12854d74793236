package nl.dossierkluis.accounts;

import java.net.URI;
import java.time.Instant;

/**
 * A fresh invitation; its token is shown this once.
 *
 * @param accountId the invited account
 * @param token 43 characters base64url
 * @param expires until when the link works
 */
public record InvitationView(String accountId, String token, Instant expires) {

  /** The address that lets its holder in; what is secret in it never reaches a server's log. */
  public String link(URI base) {
    return base + "/accounts/invitation#" + token;
  }
}
