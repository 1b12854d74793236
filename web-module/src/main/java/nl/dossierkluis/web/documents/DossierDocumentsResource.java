package nl.dossierkluis.web.documents;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import nl.dossierkluis.documents.DocumentState;
import nl.dossierkluis.documents.DocumentType;
import nl.dossierkluis.documents.DocumentView;
import nl.dossierkluis.documents.DocumentWork;
import nl.dossierkluis.documents.Documents;
import nl.dossierkluis.documents.SealedUpload;
import nl.dossierkluis.documents.UploadTicket;
import nl.dossierkluis.documents.Uploads;
import nl.dossierkluis.platform.Database;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.web.api.Listing;
import nl.dossierkluis.web.api.Texts;

/**
 * The documents of a dossier: listed, and taken in as the raw body of a request, which is
 * acknowledged when, and only when, it is durable.
 */
@Path("dossiers/{dossier}/documents")
@Produces(MediaType.APPLICATION_JSON)
public class DossierDocumentsResource {

  @Inject Documents documents;
  @Inject Uploads uploads;
  @Inject DocumentWork work;
  @Inject Database database;
  @Context HttpServletRequest request;

  /** What an upload answers. */
  public record Uploaded(String id, DocumentState state, String sha256) {}

  @GET
  public Listing<DocumentJson> list(
      @PathParam("dossier") String dossier,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept) {
    Locale language = Texts.language(accept);
    return Listing.of(
        documents.list(dossier, Listing.request(after, limit)),
        document -> DocumentJson.of(document, language));
  }

  /**
   * Takes a document in.
   *
   * @param type a type of document; absent for one that nobody has sorted yet
   * @param disposition carries the file name (RFC 6266)
   */
  @POST
  public Response upload(
      @PathParam("dossier") String dossier,
      @QueryParam("type") String type,
      @HeaderParam("Content-Disposition") String disposition,
      @HeaderParam("Content-Type") String contentType,
      InputStream body) {
    refuseForms(contentType);
    String fileName = ContentDisposition.fileName(disposition);
    UploadTicket ticket = uploads.reserve(dossier, documentType(type), announcedLength());
    SealedUpload sealed = seal(ticket, body);
    DocumentView document = commit(sealed, fileName, contentType);
    return Response.created(URI.create("documents/" + document.id()))
        .entity(new Uploaded(document.id(), document.state(), document.sha256()))
        .build();
  }

  private SealedUpload seal(UploadTicket ticket, InputStream body) {
    try {
      return uploads.seal(ticket, body);
    } catch (IOException e) {
      // Whoever sent it is gone; nobody reads this answer, and it is no fault of the server.
      throw new BadRequestException("The body broke off", e);
    }
  }

  private DocumentView commit(SealedUpload sealed, String fileName, String contentType) {
    boolean committed = false;
    try {
      DocumentView document =
          uploads.commit(sealed, fileName, Optional.ofNullable(contentType).orElse(""));
      committed = true;
      database.forceToDisk();
      work.soon();
      return document;
    } finally {
      if (!committed) {
        uploads.discard(sealed);
      }
    }
  }

  private OptionalLong announcedLength() {
    long length = request.getContentLengthLong();
    return length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
  }

  private static void refuseForms(String contentType) {
    String type = contentType == null ? "" : contentType.strip().toLowerCase(Locale.ROOT);
    if (type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded")) {
      throw new NotSupportedException();
    }
  }

  private static DocumentType documentType(String name) {
    if (name == null || name.isEmpty()) {
      return DocumentType.UNSORTED;
    }
    try {
      return DocumentType.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("type", "api.unknown-value").because(e);
    }
  }
}
