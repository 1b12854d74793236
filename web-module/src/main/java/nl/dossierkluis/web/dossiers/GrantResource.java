package nl.dossierkluis.web.dossiers;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.dossierkluis.dossiers.DossierGrants;
import nl.dossierkluis.dossiers.GrantBasis;
import nl.dossierkluis.dossiers.GrantView;
import nl.dossierkluis.web.api.Commands;
import nl.dossierkluis.web.api.Listing;

/** {@code /api/dossiers/ID/grants}: who may work in a dossier. */
@Path("dossiers/{dossier}/grants")
@Produces(MediaType.APPLICATION_JSON)
public class GrantResource {

  @Inject DossierGrants grants;

  /** What granting takes; without a last day it has no end. */
  public record NewGrant(String accountId, LocalDate lastDay) {}

  /** A grant in JSON. */
  public record GrantJson(
      String id,
      String accountId,
      String name,
      GrantBasis basis,
      Instant grantedAt,
      Optional<LocalDate> firstDay,
      Optional<LocalDate> lastDay) {

    static GrantJson of(GrantView grant) {
      return new GrantJson(
          grant.id(),
          grant.accountId(),
          grant.accountName(),
          grant.basis(),
          grant.grantedAt(),
          grant.firstDay(),
          grant.lastDay());
    }
  }

  @GET
  public Listing<GrantJson> list(@PathParam("dossier") String dossier) {
    return Listing.of(grants.of(dossier), GrantJson::of);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response grant(@PathParam("dossier") String dossier, InputStream body) {
    NewGrant command = Commands.read(body, NewGrant.class);
    GrantView grant =
        grants.grant(dossier, command.accountId(), Optional.ofNullable(command.lastDay()));
    return Response.created(URI.create("dossiers/" + dossier + "/grants/" + grant.id()))
        .entity(GrantJson.of(grant))
        .build();
  }

  @DELETE
  @Path("{grant}")
  public void revoke(@PathParam("dossier") String dossier, @PathParam("grant") String grant) {
    grants.revoke(dossier, grant);
  }
}
