package nl.dossierkluis.web.api;

import jakarta.enterprise.context.RequestScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.dossierkluis.accounts.TokenScope;

/** How the caller of this request came in. */
@RequestScoped
public class Entrance {

  private Set<TokenScope> scopes = EnumSet.allOf(TokenScope.class);
  private String sessionToken;
  private String csrfToken;
  private String deviceCookie;

  /** The caller came with a browser's session. */
  public void bySession(String token, String csrf) {
    sessionToken = token;
    csrfToken = csrf;
  }

  /** The caller is a program whose token was made for so much. */
  public void byToken(Set<TokenScope> narrowed) {
    scopes = narrowed;
  }

  /** Says whether the caller may use a part of the interface; whoever is no program may. */
  public boolean has(TokenScope scope) {
    return scopes.contains(scope);
  }

  /** The session's token; empty for programs and strangers. */
  public Optional<String> sessionToken() {
    return Optional.ofNullable(sessionToken);
  }

  /** What a page of this session must send along with a change; empty for programs. */
  public Optional<String> csrfToken() {
    return Optional.ofNullable(csrfToken);
  }

  /** The answer gives the browser a cookie by which it is known again. */
  public void keepDevice(String header) {
    deviceCookie = header;
  }

  /** Value of the header with that cookie; empty where the browser gets none. */
  public Optional<String> deviceCookie() {
    return Optional.ofNullable(deviceCookie);
  }
}
