package nl.dossierkluis.web.documents;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import nl.dossierkluis.documents.Documents;
import nl.dossierkluis.documents.OpenDocument;
import nl.dossierkluis.documents.OpenFile;

/** Gives the bytes of a document, whole or in part, always as a file to save. */
@Path("documents/{id}/content")
public class ContentResource {

  private static final int RANGE_NOT_SATISFIABLE = 416;

  @Inject Documents documents;

  @GET
  public Response content(@PathParam("id") String id, @HeaderParam("Range") String range) {
    OpenDocument document = documents.open(id);
    long length = document.content().length();
    try {
      return ByteRange.parse(range, length)
          .map(part -> part(document, part))
          .orElseGet(() -> whole(document));
    } catch (ByteRange.Unsatisfiable e) {
      document.content().close();
      return Response.status(RANGE_NOT_SATISFIABLE)
          .header("Content-Range", "bytes */" + length)
          .build();
    }
  }

  private static Response whole(OpenDocument document) {
    long length = document.content().length();
    return answer(Response.ok(), document, 0, length).build();
  }

  private static Response part(OpenDocument document, ByteRange range) {
    return answer(
            Response.status(Response.Status.PARTIAL_CONTENT),
            document,
            range.first(),
            range.count())
        .header("Content-Range", range.contentRange(document.content().length()))
        .build();
  }

  private static Response.ResponseBuilder answer(
      Response.ResponseBuilder response, OpenDocument document, long from, long count) {
    return response
        .type(mediaType(document))
        .header("Content-Length", count)
        .header("Content-Disposition", ContentDisposition.attachment(document.view().fileName()))
        .header("Accept-Ranges", "bytes")
        .header("ETag", "\"" + document.view().sha256() + "\"")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .entity(stream(document.content(), from, count));
  }

  private static String mediaType(OpenDocument document) {
    return Optional.of(document.view().detectedType())
        .filter(type -> !type.isEmpty())
        .orElse("application/octet-stream");
  }

  private static StreamingOutput stream(OpenFile content, long from, long count) {
    return out -> {
      try (content) {
        content.writeTo(out, from, count);
      }
    };
  }
}
