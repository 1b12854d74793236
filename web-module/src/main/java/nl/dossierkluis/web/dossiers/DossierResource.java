package nl.dossierkluis.web.dossiers;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import nl.dossierkluis.dossiers.Dossiers;
import nl.dossierkluis.web.api.Commands;

/** {@code /api/dossiers}: one dossier at a time. */
@Path("dossiers/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class DossierResource {

  @Inject Dossiers dossiers;

  /** What closing a dossier takes; without a day it is today. */
  public record Closing(LocalDate closedOn) {}

  @GET
  public DossierJson get(@PathParam("id") String id) {
    return DossierJson.of(dossiers.get(id));
  }

  /** Closes a dossier; its retention terms start. */
  @POST
  @Path("close")
  @Consumes(MediaType.APPLICATION_JSON)
  public DossierJson close(@PathParam("id") String id, InputStream body) {
    Closing command = Commands.read(body, Closing.class);
    dossiers.close(id, Optional.ofNullable(command.closedOn()));
    return DossierJson.of(dossiers.get(id));
  }
}
