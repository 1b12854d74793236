package nl.dossierkluis.web.custody;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import nl.dossierkluis.personaldata.VaultSeal;
import nl.dossierkluis.web.faces.Addresses;
import nl.dossierkluis.web.faces.Refusals;

/**
 * As long as the vault is sealed there is one page: the one that opens it. Programs are told to
 * come back later.
 */
public class SealedFirst extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String PAGE = "/custody/sealed";

  /** The page goes by its file's name once the server has found that. */
  private static final Set<String> OPEN = Set.of(PAGE, PAGE + ".xhtml", "/health/ready");

  private static final String RETRY_SECONDS = "60";

  @Inject transient VaultSeal seal;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!seal.isClosed() || isOpen(Addresses.of(request))) {
      chain.doFilter(request, response);
    } else if (Addresses.isApi(request)) {
      response.setHeader("Retry-After", RETRY_SECONDS);
      Refusals.send(
          request,
          response,
          HttpServletResponse.SC_SERVICE_UNAVAILABLE,
          "The vault is sealed: its owner has to open it first");
    } else {
      response.sendRedirect(request.getContextPath() + PAGE);
    }
  }

  private static boolean isOpen(String path) {
    return OPEN.contains(path) || path.startsWith("/assets/");
  }
}
