package nl.dossierkluis.web.accounts;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/**
 * The cookie that carries a session's token. The prefix binds it to this host and to secure
 * connections; browsers count {@code http://localhost} among those.
 */
public final class SessionCookie {

  /** Name of the cookie. */
  public static final String NAME = "__Host-dossierkluis";

  static final String RULES = "; Path=/; Secure; HttpOnly; SameSite=Strict";

  private SessionCookie() {}

  /** The token that a browser sent along, if any. */
  static Optional<String> tokenOf(HttpServletRequest request) {
    return value(request, NAME);
  }

  /** The value of a cookie, if the browser sent it. */
  static Optional<String> value(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> name.equals(cookie.getName()))
            .map(Cookie::getValue)
            .findFirst();
  }

  /** Value of the header that gives a browser its token; it goes with the browser's end. */
  public static String header(String token) {
    return NAME + "=" + token + RULES;
  }

  /** Value of the header that takes the token away. */
  public static String removal() {
    return NAME + "=; Max-Age=0" + RULES;
  }
}
