package nl.dossierkluis.web.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The cookie of a half sign-in. It opens the page of the next step, and nothing else. */
final class HalfCookie {

  /** Name of the cookie. */
  static final String NAME = "__Host-dossierkluis-half";

  private HalfCookie() {}

  /** The token that a browser sent along, if any. */
  static Optional<String> tokenOf(HttpServletRequest request) {
    return SessionCookie.value(request, NAME);
  }

  /** Value of the header that gives a browser its token. */
  static String header(String token) {
    return NAME + "=" + token + SessionCookie.RULES;
  }

  /** Value of the header that takes the token away. */
  static String removal() {
    return NAME + "=; Max-Age=0" + SessionCookie.RULES;
  }
}
