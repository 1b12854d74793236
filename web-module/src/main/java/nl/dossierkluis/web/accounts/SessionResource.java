package nl.dossierkluis.web.accounts;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Locale;
import nl.dossierkluis.accounts.SecondSteps;
import nl.dossierkluis.accounts.Sessions;
import nl.dossierkluis.accounts.SignInStep;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.web.api.Commands;
import nl.dossierkluis.web.api.Entrance;
import nl.dossierkluis.web.api.Open;
import nl.dossierkluis.web.api.Problem;
import nl.dossierkluis.web.api.Texts;

/** {@code /api/session}: signing in and out. */
@Path("session")
public class SessionResource {

  /** Type of the problem that the account needs a code too. */
  static final String NEEDED = "urn:dossierkluis:second-factor-needed";

  /** Type of the problem that a second factor has to be made first, in the pages. */
  static final String TO_MAKE = "urn:dossierkluis:second-factor-to-make";

  private static final int UNAUTHORIZED = 401;

  @Context HttpHeaders headers;
  @Inject Sessions sessions;
  @Inject SecondSteps steps;
  @Inject Entrance entrance;

  /** What signing in takes; the code is the second factor's. */
  public record SignIn(String email, String password, String code) {}

  /**
   * Signs in: the token comes as a cookie, the token for changes as a header. Without a code, an
   * account that has a second factor is told so; that needs the right password too.
   */
  @POST
  @Open
  @Consumes(MediaType.APPLICATION_JSON)
  public Response signIn(InputStream body) {
    SignIn signIn = Commands.read(body, SignIn.class);
    SignInStep step =
        sessions.start(required("email", signIn.email()), required("password", signIn.password()));
    return switch (step.stage()) {
      case SIGNED_IN -> Admission.of(step.token(), sessions);
      case FACTOR_ASKED -> withCode(step.token(), signIn.code());
      case FACTOR_TO_MAKE -> problem(TO_MAKE, "accounts.factor-to-make");
    };
  }

  private Response withCode(String half, String code) {
    return code == null || code.isBlank()
        ? problem(NEEDED, "accounts.factor-needed")
        : Admission.of(steps.finish(half, code), sessions);
  }

  private Response problem(String type, String messageKey) {
    Locale language = Texts.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return Problem.of(UNAUTHORIZED, Texts.say(language, messageKey)).toResponse(type);
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
