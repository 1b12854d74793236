package nl.dossierkluis.web.api;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.dossierkluis.personaldata.VaultSeal;
import nl.dossierkluis.practice.Practices;
import nl.dossierkluis.practice.SetUp;

/**
 * Says whether the product can serve people, so not while the vault is sealed: with the status
 * alone, since anybody may ask.
 */
@WebServlet(name = "ready", urlPatterns = "/health/ready")
public class ReadyServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(ReadyServlet.class.getName());

  @Inject transient SetUp setUp;
  @Inject transient Practices practices;
  @Inject transient VaultSeal seal;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(
        !seal.isClosed() && databaseAnswers()
            ? HttpServletResponse.SC_OK
            : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
  }

  private boolean databaseAnswers() {
    try {
      return setUp.isNeeded() || practices.card().isPresent();
    } catch (EJBException e) {
      LOG.log(Level.WARNING, "The database does not answer", e);
      return false;
    }
  }
}
