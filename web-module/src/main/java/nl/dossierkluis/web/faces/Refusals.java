package nl.dossierkluis.web.faces;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers a request that no servlet may see: a program gets a problem, a browser a page. */
public final class Refusals {

  private Refusals() {}

  /** Sends the status, to a program with this title. */
  public static void send(
      HttpServletRequest request, HttpServletResponse response, int status, String title)
      throws IOException {
    if (!Addresses.isApi(request)) {
      response.sendError(status);
      return;
    }
    byte[] problem =
        "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d}"
            .formatted(title, status)
            .getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response.setContentLength(problem.length);
    response.getOutputStream().write(problem);
  }
}
