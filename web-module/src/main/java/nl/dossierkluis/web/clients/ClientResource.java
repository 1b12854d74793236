package nl.dossierkluis.web.clients;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import nl.dossierkluis.accounts.InvitationView;
import nl.dossierkluis.clients.ClientView;
import nl.dossierkluis.clients.Clients;
import nl.dossierkluis.platform.Settings;
import nl.dossierkluis.web.api.Commands;
import nl.dossierkluis.web.api.Listing;

/** {@code /api/clients}: the clients of the practice. */
@Path("clients")
@Produces(MediaType.APPLICATION_JSON)
public class ClientResource {

  @Inject Clients clients;
  @Inject Settings settings;

  /** What registering a client takes. */
  public record NewClient(String name, String email) {}

  /** A client in JSON. */
  public record ClientJson(String id, String name, String email, Instant registeredAt) {

    static ClientJson of(ClientView client) {
      return new ClientJson(client.id(), client.name(), client.email(), client.registeredAt());
    }
  }

  /** A one-time link in JSON, and the code to say aloud. */
  public record InvitationJson(String link, String code, Instant expires) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response register(InputStream body) {
    NewClient command = Commands.read(body, NewClient.class);
    ClientView client = clients.register(command.name(), command.email());
    return Response.created(URI.create("clients/" + client.id()))
        .entity(ClientJson.of(client))
        .build();
  }

  @GET
  public Listing<ClientJson> list(
      @QueryParam("after") String after, @QueryParam("limit") String limit) {
    return Listing.of(clients.list(Listing.request(after, limit)), ClientJson::of);
  }

  @GET
  @Path("{id}")
  public ClientJson get(@PathParam("id") String id) {
    return ClientJson.of(clients.get(id));
  }

  /** A link that lets the client in once. */
  @POST
  @Path("{id}/invitation")
  public Response invite(@PathParam("id") String id) {
    InvitationView invitation = clients.invite(id);
    return Response.status(Response.Status.CREATED)
        .entity(
            new InvitationJson(
                invitation.link(settings.baseUrl()), invitation.code(), invitation.expires()))
        .build();
  }
}
