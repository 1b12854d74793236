package nl.dossierkluis.web.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

/**
 * Lets in who is signed in. A browser must send its token along with every change, because it sends
 * its cookie to whoever makes it ask; a program's bearer token is no cookie and needs none.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class EntranceFilter implements ContainerRequestFilter {

  /** Header with the token of a page. */
  public static final String CSRF_HEADER = "X-CSRF-Token";

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  @Context ResourceInfo resource;
  @Inject Entrance entrance;

  @Override
  public void filter(ContainerRequestContext request) {
    if (resource.getResourceMethod().isAnnotationPresent(Open.class)) {
      return;
    }
    if (request.getSecurityContext().getUserPrincipal() == null) {
      request.abortWith(
          Response.fromResponse(Problem.of(401, "Niet aangemeld / not signed in").toResponse())
              .header("WWW-Authenticate", "Bearer")
              .build());
    } else if (!SAFE.contains(request.getMethod()) && !hasRightToken(request)) {
      request.abortWith(Problem.of(403, "X-CSRF-Token").toResponse());
    }
  }

  private boolean hasRightToken(ContainerRequestContext request) {
    String given = request.getHeaderString(CSRF_HEADER);
    return entrance
        .csrfToken()
        .map(expected -> given != null && same(expected, given))
        .orElse(true);
  }

  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
