package nl.dossierkluis.web.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import nl.dossierkluis.accounts.Sessions;
import org.omnifaces.cdi.Param;

/** Signs somebody in. */
@Named
@RequestScoped
public class SignInPage {

  @Inject @Param String next;
  @Inject Sessions sessions;
  @Inject ExternalContext external;

  private String email;
  private String password;

  /** Gives the browser its token and leads on to where its holder wanted to go. */
  public void signIn() throws IOException {
    String token = sessions.start(email, password);
    external.addResponseHeader("Set-Cookie", SessionCookie.header(token));
    external.redirect(external.getRequestContextPath() + ReturnPath.after(next));
  }

  public String getNext() {
    return next;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
