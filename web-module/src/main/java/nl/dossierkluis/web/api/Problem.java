package nl.dossierkluis.web.api;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import nl.dossierkluis.accounts.TokenScope;

/**
 * An error as RFC 9457 tells it.
 *
 * @param status HTTP status
 * @param title what is wrong, in one sentence
 * @param field the field it is about
 * @param state the state the object is in
 * @param incident number under which the log has more
 */
public record Problem(
    int status,
    String title,
    Optional<String> field,
    Optional<String> state,
    Optional<String> incident) {

  /** Media type of errors. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** What passes: nobody is to blame, and the same request may be made again. */
  private static final Set<Integer> OUTAGES = Set.of(503, 507);

  private static final int RETRY_AFTER_SECONDS = 60;

  /** What most problems are: no more than their status (RFC 9457, section 4.2.1). */
  static final String NO_TYPE = "about:blank";

  /** A problem without anything more to tell. */
  public static Problem of(int status, String title) {
    return new Problem(status, title, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Refuses a token that was not made for this; says in JSON and to RFC 6750 for what it is not.
   */
  static Response missing(TokenScope scope, String title) {
    String challenge = "Bearer error=\"insufficient_scope\", scope=\"" + scope.name() + "\"";
    String json =
        Json.createObjectBuilder()
            .add("type", "about:blank")
            .add("title", title)
            .add("status", 403)
            .add("scope", scope.name())
            .build()
            .toString();
    return Response.status(403)
        .type(MEDIA_TYPE)
        .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
        .entity(json)
        .build();
  }

  Response toResponse() {
    return toResponse(NO_TYPE);
  }

  /**
   * The problem as an answer.
   *
   * @param type URI by which programs tell this problem from others of its status
   */
  public Response toResponse(String type) {
    Response.ResponseBuilder response = Response.status(status).type(MEDIA_TYPE).entity(json(type));
    if (OUTAGES.contains(status)) {
      response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return response.build();
  }

  /** The problem as JSON text. */
  public String json() {
    return json(NO_TYPE);
  }

  private String json(String type) {
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("type", type).add("title", title).add("status", status);
    field.ifPresent(name -> json.add("field", name));
    state.ifPresent(current -> json.add("state", current));
    incident.ifPresent(number -> json.add("incident", number));
    return json.build().toString();
  }
}
