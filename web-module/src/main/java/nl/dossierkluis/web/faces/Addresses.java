package nl.dossierkluis.web.faces;

import jakarta.servlet.http.HttpServletRequest;

/** The address of a request within the application. */
final class Addresses {

  private Addresses() {}

  static String of(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  /** Says whether a program asked, who wants problem+json and no page. */
  static boolean isApi(HttpServletRequest request) {
    return of(request).startsWith("/api/");
  }
}
