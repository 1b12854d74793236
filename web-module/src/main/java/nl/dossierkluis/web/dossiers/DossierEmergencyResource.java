package nl.dossierkluis.web.dossiers;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import nl.dossierkluis.dossiers.Emergencies;
import nl.dossierkluis.web.api.Commands;

/** {@code /api/dossiers/ID/emergencies}: opening a dossier that is not granted. */
@Path("dossiers/{dossier}/emergencies")
@Produces(MediaType.APPLICATION_JSON)
public class DossierEmergencyResource {

  @Inject Emergencies emergencies;

  /** Why; the client reads it. */
  public record Opening(String reason) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response open(@PathParam("dossier") String dossier, InputStream body) {
    Opening command = Commands.read(body, Opening.class);
    return Response.status(Response.Status.CREATED)
        .entity(EmergencyJson.of(emergencies.open(dossier, command.reason())))
        .build();
  }
}
