package nl.dossierkluis.web.documents;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import nl.dossierkluis.documents.Decision;
import nl.dossierkluis.documents.DocumentDecisions;
import nl.dossierkluis.documents.DocumentType;
import nl.dossierkluis.documents.DocumentView;
import nl.dossierkluis.documents.DocumentWork;
import nl.dossierkluis.documents.Documents;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.web.api.Commands;
import nl.dossierkluis.web.api.Texts;

/** {@code /api/documents}: what is decided about documents. */
@Path("documents")
@Produces(MediaType.APPLICATION_JSON)
public class DocumentResource {

  @Inject Documents documents;
  @Inject DocumentDecisions decisions;
  @Inject DocumentWork work;

  /** A decision about a document that is held. */
  public record NewDecision(Decision decision, String reason) {}

  /** What documents are. */
  public record Sorting(List<String> ids, DocumentType type) {}

  @GET
  @Path("{id}")
  public DocumentJson get(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept) {
    return DocumentJson.of(documents.get(id), Texts.language(accept));
  }

  /** Decides about a document that is held. */
  @POST
  @Path("{id}/decision")
  @Consumes(MediaType.APPLICATION_JSON)
  public DocumentJson decide(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept,
      InputStream body) {
    NewDecision command = Commands.read(body, NewDecision.class);
    if (command.decision() == null) {
      throw new InvalidInput("decision", "platform.required");
    }
    DocumentView document = decisions.decide(id, command.decision(), command.reason());
    work.follow(List.of(id));
    return DocumentJson.of(document, Texts.language(accept));
  }

  /** Says what documents are. */
  @POST
  @Path("sorting")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response sort(InputStream body) {
    Sorting command = Commands.read(body, Sorting.class);
    if (command.ids() == null || command.ids().isEmpty()) {
      throw new InvalidInput("ids", "platform.required");
    }
    decisions.sort(command.ids(), command.type());
    work.follow(command.ids());
    return Response.noContent().build();
  }

  /** Destroys a document. */
  @DELETE
  @Path("{id}")
  public Response destroy(@PathParam("id") String id) {
    decisions.destroy(id);
    work.follow(List.of(id));
    return Response.noContent().build();
  }
}
