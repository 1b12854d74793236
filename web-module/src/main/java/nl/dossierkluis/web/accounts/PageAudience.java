package nl.dossierkluis.web.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import nl.dossierkluis.platform.Roles;

/**
 * Keeps the pages with which staff work from clients, and a client's own from staff. It spares them
 * buttons that are not for them; what anybody may do, the boundaries say.
 */
@WebFilter(filterName = "page-audience", urlPatterns = "/*", asyncSupported = true)
public class PageAudience extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** Pages whose boundaries let a client in, because she reads the same things elsewhere. */
  private static final List<String> FOR_STAFF =
      List.of(
          "/audit/client",
          "/clients/",
          "/custody/envelope",
          "/documents/",
          "/dossiers/dossier",
          "/rights/list",
          "/rights/request");

  /** Pages whose boundaries let staff in, for the same reason. */
  private static final List<String> FOR_CLIENTS = List.of("/rights/mine");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    boolean client = request.isUserInRole(Roles.CLIENT);
    boolean staff = Roles.STAFF.stream().anyMatch(request::isUserInRole);
    if (client && !staff && begins(path, FOR_STAFF)
        || staff && !client && begins(path, FOR_CLIENTS)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean begins(String path, List<String> pages) {
    return pages.stream().anyMatch(path::startsWith);
  }
}
