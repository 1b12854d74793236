package nl.dossierkluis.web.accounts;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * Leads a stranger who asks for a page to where she can sign in, and afterwards back to the page.
 * What she may see there, the boundaries say.
 */
@WebFilter(filterName = "sign-in-required", urlPatterns = "/*", asyncSupported = true)
public class SignInRequired extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** What everybody may ask for; the interface for programs answers strangers itself. */
  private static final List<String> OPEN =
      List.of(
          "/api/",
          "/assets/",
          "/accounts/first-factor",
          "/accounts/forgotten",
          "/accounts/invitation",
          "/accounts/reset",
          "/accounts/resume",
          "/accounts/second-step",
          "/accounts/sign-in",
          "/custody/sealed",
          "/health/",
          "/help",
          "/practice/set-up",
          "/sign-out",
          "/statement/read");

  @Inject transient RestingSession resting;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (request.getUserPrincipal() != null || isOpen(path)) {
      chain.doFilter(request, response);
    } else {
      String query = request.getQueryString();
      String wayIn =
          resting.meets(request, path)
              ? ReturnPath.resumeFor(path, query)
              : ReturnPath.signInFor(path, query);
      response.sendRedirect(request.getContextPath() + wayIn);
    }
  }

  private static boolean isOpen(String path) {
    return path.equals("/") || OPEN.stream().anyMatch(path::startsWith);
  }
}
