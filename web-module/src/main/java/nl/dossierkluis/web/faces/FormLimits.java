package nl.dossierkluis.web.faces;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * What a page takes: GET, HEAD, and POST with a form of a size that people type. Faces would answer
 * any method with the page. The programs' interface has methods and limits of its own, but none
 * that tells about it: the server would answer OPTIONS with a description.
 */
public class FormLimits extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
  private static final Set<String> NOBODYS = Set.of("OPTIONS", "TRACE", "CONNECT");

  /** The server reads no longer form, but says so with an exception in the middle of Faces. */
  static final long LONGEST = 2L * 1024 * 1024;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (Addresses.isApi(request)) {
      filterApi(request, response, chain);
    } else if (!METHODS.contains(request.getMethod())) {
      response.setHeader("Allow", "GET, HEAD, POST");
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else if (request.getContentLengthLong() > LONGEST) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static void filterApi(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (NOBODYS.contains(request.getMethod())) {
      response.setHeader("Allow", "GET, HEAD, POST, DELETE");
      Refusals.send(
          request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Method Not Allowed");
    } else {
      chain.doFilter(request, response);
    }
  }
}
