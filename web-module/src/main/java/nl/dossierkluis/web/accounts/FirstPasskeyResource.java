package nl.dossierkluis.web.accounts;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import nl.dossierkluis.accounts.FirstFactors;
import nl.dossierkluis.accounts.Sessions;
import nl.dossierkluis.web.api.Commands;
import nl.dossierkluis.web.api.Open;

/**
 * {@code /api/session/first-passkey}: signing in by making a passkey, for a browser with the cookie
 * of a half sign-in. That cookie goes along with requests of our own pages only.
 */
@Path("session/first-passkey")
public class FirstPasskeyResource {

  @Context HttpServletRequest request;
  @Inject FirstFactors first;
  @Inject Sessions sessions;

  @POST
  @Open
  @Path("options")
  @Produces(MediaType.APPLICATION_JSON)
  public String options() {
    return first.passkeyOptions(half());
  }

  @POST
  @Open
  @Consumes(MediaType.APPLICATION_JSON)
  public Response make(InputStream body) {
    PasskeyAnswer made = Commands.read(body, PasskeyAnswer.class);
    return Admission.of(first.addPasskey(half(), made.name(), made.required()), sessions);
  }

  private String half() {
    return HalfCookie.tokenOf(request).orElse("");
  }
}
