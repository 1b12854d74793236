package nl.dossierkluis.web.matrix;

import java.util.Map;

/**
 * What a caller sends along to be recognised.
 *
 * @param headers with which she comes
 * @param csrf what her pages send along with a change; empty for programs and strangers
 */
record Credentials(String name, Map<String, String> headers, String csrf) {

  private static final String COOKIE = "__Host-dossierkluis=";
  private static final String HALF_COOKIE = "__Host-dossierkluis-half=";

  static Credentials none(String name) {
    return new Credentials(name, Map.of(), "");
  }

  static Credentials bearer(String name, String token) {
    return new Credentials(name, Map.of("Authorization", "Bearer " + token), "");
  }

  static Credentials session(String name, String token, String csrf) {
    return new Credentials(name, Map.of("Cookie", COOKIE + token), csrf);
  }

  /** A browser half signed in, by the cookie of its kind and by that of a session. */
  static Credentials half(String name, String token) {
    return new Credentials(name, Map.of("Cookie", HALF_COOKIE + token + "; " + COOKIE + token), "");
  }

  /** The session that an answer gives, or an error that says what it gave. */
  static Credentials from(String name, Answer answer) {
    String token =
        answer.headers().allValues("Set-Cookie").stream()
            .filter(cookie -> cookie.startsWith(COOKIE))
            .map(cookie -> cookie.substring(COOKIE.length()).split(";", 2)[0])
            .findFirst()
            .orElseThrow(() -> new AssertionError("no session: " + answer));
    return session(name, token, answer.header("X-CSRF-Token"));
  }

  /** The token of the session. */
  String token() {
    return headers.get("Cookie").substring(COOKIE.length());
  }

  boolean isSession() {
    return !csrf.isEmpty();
  }

  Credentials withCsrf(String other) {
    return new Credentials(name, headers, other);
  }
}
