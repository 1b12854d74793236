package nl.dossierkluis.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import nl.dossierkluis.accounts.Confirmations;
import nl.dossierkluis.platform.Roles;

/**
 * Asks staff to show once more that it is they, before they take data of others along. Clients take
 * their own.
 */
@RequestScoped
public class StepUp {

  private static final String PAGE = "/accounts/confirm?next=";

  @Inject Confirmations confirmations;
  @Inject HttpServletRequest request;

  /**
   * Lets a confirmed caller pass.
   *
   * @param page page of the link, to which a browser comes back
   * @return empty for whoever may go on; for a browser that may not, where it is led
   * @throws nl.dossierkluis.accounts.ConfirmationNeeded for a program that may not
   */
  public Optional<Response> beforeExport(String page) {
    if (request.isUserInRole(Roles.CLIENT) || confirmations.isRecent()) {
      return Optional.empty();
    }
    if (!isBrowser()) {
      confirmations.requireRecent();
    }
    return Optional.of(
        Response.seeOther(
                URI.create(
                    request.getContextPath()
                        + PAGE
                        + URLEncoder.encode(page, StandardCharsets.UTF_8)))
            .build());
  }

  private boolean isBrowser() {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return Objects.requireNonNullElse(accept, "").contains("text/html");
  }
}
