package nl.dossierkluis.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.Callable;

/** Lets a container test call the boundaries as anybody, through the container's own sign-in. */
@ApplicationScoped
public class Callers {

  @Inject SecurityContext security;
  @Inject HttpServletRequest request;

  /** Calls as an account with these roles. */
  public <T> T as(String accountId, Set<String> roles, Callable<T> work) throws Exception {
    AuthenticationStatus status =
        security.authenticate(
            request,
            unusedResponse(),
            AuthenticationParameters.withParams().credential(new TestCaller(accountId, roles)));
    if (status != AuthenticationStatus.SUCCESS) {
      throw new AssertionError("the container did not let the caller in: " + status);
    }
    try {
      return work.call();
    } finally {
      signOut();
    }
  }

  private void signOut() throws ServletException {
    request.logout();
  }

  /** The container wants a response to send challenges with; there are none here. */
  private static HttpServletResponse unusedResponse() {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            Callers.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, method, arguments) -> {
              Class<?> type = method.getReturnType();
              return type == boolean.class ? (Object) false : type == int.class ? (Object) 0 : null;
            });
  }
}
