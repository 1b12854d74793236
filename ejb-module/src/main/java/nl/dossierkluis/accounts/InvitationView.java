package nl.dossierkluis.accounts;

import java.time.Instant;

/**
 * A fresh invitation; its token is shown this once.
 *
 * @param accountId the invited account
 * @param token 43 characters base64url
 * @param expires until when the link works
 */
public record InvitationView(String accountId, String token, Instant expires) {}
