package nl.dossierkluis.web.accounts;

import jakarta.enterprise.context.RequestScoped;
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
  @Inject SignInFlow flow;

  private String email;
  private String password;

  /** Leads on to where she wanted to go, or first to where she shows a second factor. */
  public void signIn() throws IOException {
    flow.lead(sessions.start(email, password), next);
  }

  /** Where somebody with a passkey goes on to. */
  public String getOnward() {
    return ReturnPath.after(next);
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
