package nl.dossierkluis.web.faces;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * Refuses a change that another site has a browser ask for, and a document or anything else of the
 * programs' interface that another site wants to embed. It stands before every token check and
 * covers the stateless views, which have no token. Programs that are no browser send neither
 * header.
 *
 * <p>Our own forms come with {@code Origin: null}, because pages tell the browser to send no
 * referrer; the browser's {@code Sec-Fetch-Site} then says whose form it was. A proxy in front has
 * to leave {@code Host} as it is.
 */
public class CrossSiteRefused extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> OUR_SITE = Set.of("same-origin", "none");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isOurs(request) || isPageToLookAt(request)) {
      chain.doFilter(request, response);
    } else {
      Refusals.send(
          request, response, HttpServletResponse.SC_FORBIDDEN, "Another site asked for this");
    }
  }

  /** Links to our pages may stand anywhere; they bring nobody's cookie along. */
  private static boolean isPageToLookAt(HttpServletRequest request) {
    return SAFE.contains(request.getMethod()) && !Addresses.isApi(request);
  }

  private static boolean isOurs(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    if (origin == null) {
      return site == null || OUR_SITE.contains(site);
    }
    if ("null".equals(origin)) {
      return site != null && OUR_SITE.contains(site);
    }
    return isOurOrigin(origin, request) && (site == null || OUR_SITE.contains(site));
  }

  private static boolean isOurOrigin(String origin, HttpServletRequest request) {
    String host = request.getHeader("Host");
    if (host == null) {
      return false;
    }
    String lower = origin.toLowerCase(Locale.ROOT);
    return lower.equals("https://" + host.toLowerCase(Locale.ROOT))
        || lower.equals("http://" + host.toLowerCase(Locale.ROOT));
  }
}
