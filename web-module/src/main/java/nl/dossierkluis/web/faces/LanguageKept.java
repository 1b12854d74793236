package nl.dossierkluis.web.faces;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** Keeps a chosen language in a functional cookie, so that the next page speaks it too. */
public class LanguageKept extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final int YEAR = Math.toIntExact(Duration.ofDays(365).toSeconds());

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if ("GET".equals(request.getMethod())) {
      Languages.named(request)
          .ifPresent(locale -> response.addCookie(cookie(locale.toLanguageTag())));
    }
    chain.doFilter(request, response);
  }

  static Cookie cookie(String tag) {
    Cookie cookie = new Cookie(Languages.NAME, tag);
    cookie.setPath("/");
    cookie.setMaxAge(YEAR);
    cookie.setHttpOnly(true);
    cookie.setSecure(true);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
