package nl.dossierkluis.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import nl.dossierkluis.platform.Roles;

/** {@code /api/openapi}: the description of this interface, for the owner. */
@Path("openapi")
@Produces(MediaType.APPLICATION_JSON)
public class OpenApiResource {

  @Context HttpServletRequest caller;

  @GET
  public InputStream document() {
    if (!caller.isUserInRole(Roles.OWNER)) {
      throw new NotFoundException();
    }
    return OpenApiResource.class.getResourceAsStream("openapi.json");
  }
}
