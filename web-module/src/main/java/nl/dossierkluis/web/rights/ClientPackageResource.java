package nl.dossierkluis.web.rights;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import nl.dossierkluis.personaldata.ExportedFile;
import nl.dossierkluis.rights.DataPackages;
import nl.dossierkluis.web.api.StepUp;
import nl.dossierkluis.web.api.Texts;

/** {@code /api/clients/ID/package}: what a client may take along at once. */
@Path("clients/{client}/package")
public class ClientPackageResource {

  @Inject DataPackages packages;
  @Inject StepUp stepUp;

  /** Written while it is read from the vault; its length is not known before. */
  @GET
  public Response takeAlong(
      @PathParam("client") String client, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept) {
    return stepUp.beforeExport("/clients/client?id=" + client).orElseGet(() -> zip(client, accept));
  }

  private Response zip(String client, String accept) {
    ExportedFile.Content content = packages.takeAlong(client, Texts.language(accept));
    return ZipAnswer.of("mijn-dossier.zip", out -> copy(content, out)).build();
  }

  private static void copy(ExportedFile.Content content, OutputStream out) throws IOException {
    try (InputStream zip = content.open()) {
      zip.transferTo(out);
    }
  }
}
