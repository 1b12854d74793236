package nl.dossierkluis.web.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.dossierkluis.accounts.ApiTokens;
import nl.dossierkluis.accounts.Caller;
import nl.dossierkluis.accounts.Doorstep;
import nl.dossierkluis.accounts.Sessions;
import nl.dossierkluis.accounts.TokenHolder;
import nl.dossierkluis.documents.Outage;
import nl.dossierkluis.web.api.Entrance;
import nl.dossierkluis.web.api.Texts;
import nl.dossierkluis.web.faces.Addresses;
import nl.dossierkluis.web.faces.Incidents;
import nl.dossierkluis.web.faces.Refusals;

/**
 * Recognises the caller of every request by the token of her session or, for programs, by a bearer
 * token. The container's own session proves nothing. Reads headers only: a parameter would make the
 * server read, and keep, the body.
 */
@ApplicationScoped
public class TokenAuthentication implements HttpAuthenticationMechanism {

  private static final String BEARER = "Bearer ";
  private static final String RETRY_SECONDS = "60";

  @Inject Sessions sessions;
  @Inject ApiTokens tokens;
  @Inject Entrance entrance;
  @Inject Doorstep doorstep;
  @Inject ClientAddress address;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    arrive(request, response);
    Optional<Caller> caller;
    try {
      caller = caller(request);
    } catch (RuntimeException e) {
      return comeBackLater(request, response, e);
    }
    return caller
        .map(
            known ->
                context.notifyContainerAboutLogin(known.accountId(), Set.copyOf(known.roles())))
        .orElseGet(context::doNothing);
  }

  private void arrive(HttpServletRequest request, HttpServletResponse response) {
    doorstep.arrived(
        address.networkOf(request),
        Objects.requireNonNullElse(request.getHeader("User-Agent"), ""),
        DeviceCookie.tokenOf(request),
        token -> keepDevice(request, response, DeviceCookie.header(token)));
  }

  private void keepDevice(HttpServletRequest request, HttpServletResponse response, String cookie) {
    if (Addresses.isApi(request)) {
      entrance.keepDevice(cookie);
    } else {
      response.addHeader("Set-Cookie", cookie);
    }
  }

  /** Nobody can be recognised while the database is away; nothing else answers before this does. */
  private static AuthenticationStatus comeBackLater(
      HttpServletRequest request, HttpServletResponse response, RuntimeException failure) {
    if (Outage.of(failure).isEmpty()) {
      throw failure;
    }
    String incident = Incidents.report(request, failure);
    Locale language = Texts.language(request.getHeader("Accept-Language"));
    response.setHeader("Retry-After", RETRY_SECONDS);
    try {
      Refusals.send(
          request,
          response,
          HttpServletResponse.SC_SERVICE_UNAVAILABLE,
          Texts.say(language, "platform.away", incident));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return AuthenticationStatus.SEND_FAILURE;
  }

  private Optional<Caller> caller(HttpServletRequest request) {
    String authorization = request.getHeader("Authorization");
    if (authorization != null) {
      return Optional.of(authorization)
          .filter(value -> value.startsWith(BEARER))
          .flatMap(value -> tokens.identify(value.substring(BEARER.length())))
          .flatMap(holder -> byToken(holder, request));
    }
    if (isAsset(request)) {
      return Optional.empty();
    }
    return SessionCookie.tokenOf(request).flatMap(this::bySession);
  }

  /**
   * Scopes are for the interface; elsewhere a token counts only when it was made for everything.
   */
  private Optional<Caller> byToken(TokenHolder holder, HttpServletRequest request) {
    entrance.byToken(holder.scopes());
    doorstep.recognisedProgram();
    return Optional.of(holder)
        .filter(known -> Addresses.isApi(request) || known.isForEverything())
        .map(TokenHolder::caller);
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
