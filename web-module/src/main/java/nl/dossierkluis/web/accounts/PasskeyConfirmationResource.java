package nl.dossierkluis.web.accounts;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import nl.dossierkluis.accounts.Confirmations;
import nl.dossierkluis.accounts.SecondSteps;
import nl.dossierkluis.web.api.Commands;

/** {@code /api/session/confirmation}: showing by a passkey once more that it is she. */
@Path("session/confirmation")
public class PasskeyConfirmationResource {

  @Inject SecondSteps steps;
  @Inject Confirmations confirmations;

  @POST
  @Path("options")
  @Produces(MediaType.APPLICATION_JSON)
  public String options() {
    return steps.passkeyOptions();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public void confirm(InputStream body) {
    confirmations.requirePasskey(Commands.read(body, PasskeyAnswer.class).required());
  }
}
