package nl.dossierkluis.web.accounts;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.dossierkluis.practice.SetUp;

/** The address of the product: leads to the page with which somebody begins. */
@WebServlet(name = "home", urlPatterns = "")
public class HomeServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient SetUp setUp;
  @Inject transient Viewer viewer;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(request.getContextPath() + destination());
  }

  private String destination() {
    if (viewer.isSignedIn()) {
      return viewer.home();
    }
    return setUp.isNeeded() ? "/practice/set-up" : "/accounts/sign-in";
  }
}
