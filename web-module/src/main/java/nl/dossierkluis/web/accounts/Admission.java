package nl.dossierkluis.web.accounts;

import jakarta.ws.rs.core.Response;
import nl.dossierkluis.accounts.Sessions;
import nl.dossierkluis.web.api.EntranceFilter;

/** The answer that carries a session: its token as a cookie, the token for changes as a header. */
final class Admission {

  private Admission() {}

  static Response of(String token, Sessions sessions) {
    return Response.noContent()
        .header("Set-Cookie", SessionCookie.header(token))
        .header("Set-Cookie", HalfCookie.removal())
        .header(EntranceFilter.CSRF_HEADER, sessions.csrfToken(token))
        .build();
  }
}
