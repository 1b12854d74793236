package nl.dossierkluis.web.faces;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * Tells the browser on every answer what it may do: scripts, styles and connections of our own
 * only, no frames, no sniffing, no referrer, nothing kept but the assets.
 */
public class SecurityHeaders extends HttpFilter {

  private static final long serialVersionUID = 1L;

  static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data: blob:",
          "font-src 'self'",
          "connect-src 'self'",
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'");

  static final String ASSETS = "/assets/";
  static final String KEEP = "public, max-age=31536000, immutable";
  static final String KEEP_NOTHING = "no-store";

  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy", POLICY,
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy",
              "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), midi=(), "
                  + "display-capture=(), browsing-topics=()");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    ALWAYS.forEach(response::setHeader);
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    response.setHeader("Cache-Control", isAsset(request) ? KEEP : KEEP_NOTHING);
    chain.doFilter(request, response);
  }

  /** An error page has the address of what was asked for in vain, and must not be kept. */
  private static boolean isAsset(HttpServletRequest request) {
    return request.getDispatcherType() != DispatcherType.ERROR
        && Addresses.of(request).startsWith(ASSETS);
  }
}
