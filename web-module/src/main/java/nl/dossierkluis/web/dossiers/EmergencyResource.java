package nl.dossierkluis.web.dossiers;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import nl.dossierkluis.dossiers.Emergencies;
import nl.dossierkluis.web.api.Commands;
import nl.dossierkluis.web.api.Listing;

/** {@code /api/emergencies}: the dossiers that were opened in an emergency, to be looked at. */
@Path("emergencies")
@Produces(MediaType.APPLICATION_JSON)
public class EmergencyResource {

  @Inject Emergencies emergencies;

  /** What was found. */
  public record Remark(String remark) {}

  @GET
  public Listing<EmergencyJson> list(
      @QueryParam("after") String after, @QueryParam("limit") String limit) {
    return Listing.of(emergencies.list(Listing.request(after, limit)), EmergencyJson::of);
  }

  /** Says what was found. */
  @POST
  @Path("{id}/review")
  @Consumes(MediaType.APPLICATION_JSON)
  public EmergencyJson review(@PathParam("id") String id, InputStream body) {
    Remark command = Commands.read(body, Remark.class);
    return EmergencyJson.of(emergencies.review(id, command.remark()));
  }
}
