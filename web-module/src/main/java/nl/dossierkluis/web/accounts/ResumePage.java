package nl.dossierkluis.web.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import nl.dossierkluis.accounts.Sessions;
import org.omnifaces.cdi.Param;

/** Takes up a session that came to rest, and leads back to the page and to what was typed there. */
@Named
@RequestScoped
public class ResumePage {

  @Inject @Param String next;
  @Inject Sessions sessions;
  @Inject HttpServletRequest request;
  @Inject ExternalContext external;

  private String password;

  public void resume() throws IOException {
    String token = sessions.resume(SessionCookie.tokenOf(request).orElse(""), password);
    external.addResponseHeader("Set-Cookie", SessionCookie.header(token));
    external.redirect(external.getRequestContextPath() + ReturnPath.afterResuming(next));
  }

  /** Where somebody with a passkey goes on to. */
  public String getOnward() {
    return ReturnPath.afterResuming(next);
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
