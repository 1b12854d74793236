package nl.dossierkluis.web.accounts;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import nl.dossierkluis.accounts.Sessions;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.web.api.Commands;
import nl.dossierkluis.web.api.Entrance;
import nl.dossierkluis.web.api.EntranceFilter;
import nl.dossierkluis.web.api.Open;

/** {@code /api/session}: signing in and out. */
@Path("session")
public class SessionResource {

  @Inject Sessions sessions;
  @Inject Entrance entrance;

  /** What signing in takes; the code is the second factor's. */
  public record SignIn(String email, String password, String code) {}

  /** Signs in: the token comes as a cookie, the token for changes as a header. */
  @POST
  @Open
  @Consumes(MediaType.APPLICATION_JSON)
  public Response signIn(InputStream body) {
    SignIn signIn = Commands.read(body, SignIn.class);
    String token =
        sessions.start(required("email", signIn.email()), required("password", signIn.password()));
    return Response.noContent()
        .header("Set-Cookie", SessionCookie.header(token))
        .header(EntranceFilter.CSRF_HEADER, sessions.csrfToken(token))
        .build();
  }

  /** Signs out; the browser forgets what it kept. */
  @DELETE
  public Response signOut() {
    entrance.sessionToken().ifPresent(sessions::end);
    return Response.noContent()
        .header("Set-Cookie", SessionCookie.removal())
        .header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"")
        .build();
  }

  private static String required(String field, String value) {
    if (value == null || value.isBlank()) {
      throw new InvalidInput(field, "platform.required");
    }
    return value;
  }
}
