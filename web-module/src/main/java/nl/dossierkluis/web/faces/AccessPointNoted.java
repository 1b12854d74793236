package nl.dossierkluis.web.faces;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.dossierkluis.platform.AccessPoint;

/** Notes for the log whether a page or a program asks. */
public class AccessPointNoted extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    AccessPoint point = Addresses.isApi(request) ? AccessPoint.API : AccessPoint.PAGE;
    try (AccessPoint.Visit ignored = point.enter()) {
      chain.doFilter(request, response);
    }
  }
}
