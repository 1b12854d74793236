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
import nl.dossierkluis.accounts.SecondSteps;
import nl.dossierkluis.accounts.Sessions;
import nl.dossierkluis.web.api.Commands;
import nl.dossierkluis.web.api.Open;

/**
 * {@code /api/session/resumption}: taking up by a passkey a session that rests, for a browser with
 * its cookie. That cookie goes along with requests of our own pages only.
 */
@Path("session/resumption")
public class PasskeyResumeResource {

  @Context HttpServletRequest request;
  @Inject SecondSteps steps;
  @Inject Sessions sessions;

  @POST
  @Open
  @Path("options")
  @Produces(MediaType.APPLICATION_JSON)
  public String options() {
    return steps.passkeyOptions();
  }

  @POST
  @Open
  @Consumes(MediaType.APPLICATION_JSON)
  public Response resume(InputStream body) {
    PasskeyAnswer said = Commands.read(body, PasskeyAnswer.class);
    String resting = SessionCookie.tokenOf(request).orElse("");
    return Admission.of(sessions.resumeWithPasskey(resting, said.required()), sessions);
  }
}
