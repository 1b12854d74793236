package nl.dossierkluis.web.accounts;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.dossierkluis.accounts.Sessions;
import nl.dossierkluis.web.api.Entrance;

/** Ends the session of a browser and makes it forget what it kept. */
@WebServlet(name = "sign-out", urlPatterns = "/sign-out")
public class SignOutServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient Sessions sessions;
  @Inject transient Entrance entrance;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String csrf = entrance.csrfToken().orElse("");
    if (!csrf.isEmpty() && !csrf.equals(request.getParameter("csrf"))) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    entrance.sessionToken().ifPresent(sessions::end);
    response.addHeader("Set-Cookie", SessionCookie.removal());
    response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    response.sendRedirect(request.getContextPath() + "/accounts/sign-in");
  }
}
