package nl.dossierkluis.web.dossiers;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import nl.dossierkluis.dossiers.CommissionType;
import nl.dossierkluis.dossiers.DossierView;
import nl.dossierkluis.dossiers.Dossiers;
import nl.dossierkluis.web.api.Commands;
import nl.dossierkluis.web.api.Listing;

/** {@code /api/clients/ID/dossiers}: the dossiers of one client. */
@Path("clients/{client}/dossiers")
@Produces(MediaType.APPLICATION_JSON)
public class ClientDossiersResource {

  @Inject Dossiers dossiers;

  /** What opening a dossier takes. */
  public record NewDossier(String title, CommissionType commissionType, String commissionedBy) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response open(@PathParam("client") String client, InputStream body) {
    NewDossier command = Commands.read(body, NewDossier.class);
    DossierView dossier =
        dossiers.open(client, command.title(), command.commissionType(), command.commissionedBy());
    return Response.created(URI.create("dossiers/" + dossier.id()))
        .entity(DossierJson.of(dossier))
        .build();
  }

  @GET
  public Listing<DossierJson> list(@PathParam("client") String client) {
    return Listing.of(dossiers.ofClient(client), DossierJson::of);
  }
}
