package nl.dossierkluis.web.faces;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/**
 * The address of a request within the application, as the server understood it: decoded, and
 * without {@code ..}. What the browser wrote could begin with one folder and end in another.
 */
public final class Addresses {

  private Addresses() {}

  /** The path of a request, beginning with a slash. */
  public static String of(HttpServletRequest request) {
    return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
  }

  /** Says whether a program asked, who wants problem+json and no page. */
  public static boolean isApi(HttpServletRequest request) {
    return of(request).startsWith("/api/");
  }
}
