package nl.dossierkluis.web.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import nl.dossierkluis.accounts.ApiTokens;
import nl.dossierkluis.accounts.Caller;
import nl.dossierkluis.accounts.Sessions;
import nl.dossierkluis.web.api.Entrance;

/**
 * Recognises the caller of every request by the token of her session or, for programs, by a bearer
 * token. The container's own session proves nothing. Reads headers only: a parameter would make the
 * server read, and keep, the body.
 */
@ApplicationScoped
public class TokenAuthentication implements HttpAuthenticationMechanism {

  private static final String BEARER = "Bearer ";

  @Inject Sessions sessions;
  @Inject ApiTokens tokens;
  @Inject Entrance entrance;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    return caller(request)
        .map(
            caller ->
                context.notifyContainerAboutLogin(caller.accountId(), Set.copyOf(caller.roles())))
        .orElseGet(context::doNothing);
  }

  private Optional<Caller> caller(HttpServletRequest request) {
    String authorization = request.getHeader("Authorization");
    if (authorization != null) {
      return Optional.of(authorization)
          .filter(value -> value.startsWith(BEARER))
          .flatMap(value -> tokens.identify(value.substring(BEARER.length())));
    }
    if (isAsset(request)) {
      return Optional.empty();
    }
    return SessionCookie.tokenOf(request).flatMap(this::bySession);
  }

  private Optional<Caller> bySession(String token) {
    Optional<Caller> caller = sessions.identify(token);
    if (caller.isPresent()) {
      entrance.bySession(token, sessions.csrfToken(token));
    }
    return caller;
  }

  private static boolean isAsset(HttpServletRequest request) {
    return request.getServletPath().startsWith("/assets/");
  }
}
