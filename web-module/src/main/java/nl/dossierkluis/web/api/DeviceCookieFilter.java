package nl.dossierkluis.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Gives a browser that signs in through the interface the cookie by which it is known again. It
 * stands among the answer's own headers, which would replace what was set before them.
 */
@Provider
public class DeviceCookieFilter implements ContainerResponseFilter {

  @Inject Entrance entrance;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    entrance
        .deviceCookie()
        .ifPresent(cookie -> response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie));
  }
}
