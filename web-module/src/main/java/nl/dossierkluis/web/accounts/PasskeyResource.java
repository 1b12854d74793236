package nl.dossierkluis.web.accounts;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import nl.dossierkluis.accounts.Confirmations;
import nl.dossierkluis.accounts.Factors;
import nl.dossierkluis.web.api.Commands;

/**
 * {@code /api/passkeys}: another passkey for somebody who is signed in. A program's token does not
 * do: it would make itself a way in that outlives it.
 */
@Path("passkeys")
public class PasskeyResource {

  @Inject Factors factors;
  @Inject Confirmations confirmations;

  @POST
  @Path("options")
  @Produces(MediaType.APPLICATION_JSON)
  public String options() {
    confirmations.requireRecent();
    return factors.passkeyOptions();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public void add(InputStream body) {
    confirmations.requireRecent();
    PasskeyAnswer made = Commands.read(body, PasskeyAnswer.class);
    factors.addPasskey(made.name(), made.required());
  }
}
