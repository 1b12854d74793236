package nl.dossierkluis.web.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * The cookie by which a browser is known again at its next sign-in, so that its holder is told when
 * an unknown one signs in. It gives no access to anything. Only whoever has signed in gets one.
 */
final class DeviceCookie {

  private static final String NAME = "__Host-device";
  private static final Duration KEPT = Duration.ofDays(400);

  private DeviceCookie() {}

  static Optional<String> tokenOf(HttpServletRequest request) {
    return SessionCookie.value(request, NAME);
  }

  /** Value of the header that gives a browser its token. */
  static String header(String token) {
    return NAME + "=" + token + "; Max-Age=" + KEPT.toSeconds() + SessionCookie.RULES;
  }
}
