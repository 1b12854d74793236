package nl.dossierkluis.web.accounts;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import nl.dossierkluis.web.api.Entrance;

/**
 * Refuses a form of somebody who is signed in, unless it carries the token of her session: her
 * browser would send its cookie along with a form of anybody's. Views keep no state that could
 * prove where a form came from.
 */
public class FormTokens implements PhaseListener {

  private static final long serialVersionUID = 1L;

  /** Name of the hidden field. */
  static final String FIELD = "csrf";

  @Override
  public void afterPhase(PhaseEvent event) {
    FacesContext context = event.getFacesContext();
    if (context.isPostback() && !isGenuine(context)) {
      try {
        context.getExternalContext().responseSendError(HttpServletResponse.SC_FORBIDDEN, null);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      context.responseComplete();
    }
  }

  private static boolean isGenuine(FacesContext context) {
    Optional<String> expected = CDI.current().select(Entrance.class).get().csrfToken();
    String given = context.getExternalContext().getRequestParameterMap().get(FIELD);
    return expected.map(token -> given != null && same(token, given)).orElse(true);
  }

  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }
}
