package nl.dossierkluis.web.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import nl.dossierkluis.accounts.TokenScope;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;

/** Keeps a program's token to the scopes it was made with; people have no scopes, only roles. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class ScopeFilter implements ContainerRequestFilter {

  @Context ResourceInfo resource;
  @Inject Entrance entrance;
  @Inject AuditTrail audit;

  @Override
  public void filter(ContainerRequestContext request) {
    String path = Scopes.template(resource.getResourceClass(), resource.getResourceMethod());
    Scopes.needed(request.getMethod(), path).stream()
        .sorted()
        .filter(needed -> !entrance.has(needed))
        .findFirst()
        .ifPresent(missing -> request.abortWith(refuse(request, missing)));
  }

  private Response refuse(ContainerRequestContext request, TokenScope missing) {
    audit.refused(Act.FUNCTION_CALLED, AuditObject.of("api", null).with("scope", missing.name()));
    Locale language = Texts.language(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return Problem.missing(missing, Texts.say(language, "api.scope-missing", missing.name()));
  }
}
