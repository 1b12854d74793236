package nl.dossierkluis.web.rights;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** An answer that a browser saves as a zip file. */
final class ZipAnswer {

  private ZipAnswer() {}

  static Response.ResponseBuilder of(String fileName, StreamingOutput content) {
    return Response.ok()
        .type("application/zip")
        .header("Content-Disposition", "attachment; filename=\"" + fileName + "\"")
        .entity(content);
  }
}
