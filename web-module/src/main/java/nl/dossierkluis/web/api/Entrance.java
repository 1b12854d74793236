package nl.dossierkluis.web.api;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** How the caller of this request came in. */
@RequestScoped
public class Entrance {

  private String sessionToken;
  private String csrfToken;

  /** The caller came with a browser's session. */
  public void bySession(String token, String csrf) {
    sessionToken = token;
    csrfToken = csrf;
  }

  /** The session's token; empty for programs and strangers. */
  public Optional<String> sessionToken() {
    return Optional.ofNullable(sessionToken);
  }

  /** What a page of this session must send along with a change; empty for programs. */
  public Optional<String> csrfToken() {
    return Optional.ofNullable(csrfToken);
  }
}
