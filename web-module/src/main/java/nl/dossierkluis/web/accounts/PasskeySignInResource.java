package nl.dossierkluis.web.accounts;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import nl.dossierkluis.accounts.SecondSteps;
import nl.dossierkluis.accounts.Sessions;
import nl.dossierkluis.web.api.Commands;
import nl.dossierkluis.web.api.Open;

/** {@code /api/session/passkey}: signing in with a passkey alone. */
@Path("session/passkey")
public class PasskeySignInResource {

  @Inject SecondSteps steps;
  @Inject Sessions sessions;

  /** What to ask the browser's passkeys (WebAuthn, as JSON). Nothing is written. */
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
  public Response signIn(InputStream body) {
    PasskeyAnswer said = Commands.read(body, PasskeyAnswer.class);
    return Admission.of(steps.finishWithPasskey(said.required()), sessions);
  }
}
