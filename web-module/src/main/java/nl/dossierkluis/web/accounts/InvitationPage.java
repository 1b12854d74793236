package nl.dossierkluis.web.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import nl.dossierkluis.accounts.Invitations;
import nl.dossierkluis.accounts.Sessions;
import nl.dossierkluis.platform.InvalidInput;

/** Lets somebody in who was invited: she chooses a password and is signed in with it. */
@Named
@RequestScoped
public class InvitationPage {

  @Inject Invitations invitations;
  @Inject Sessions sessions;
  @Inject ExternalContext external;

  private String code;
  private String password;
  private String repeated;

  public void accept() throws IOException {
    if (!password.equals(repeated)) {
      throw new InvalidInput("repeated", "accounts.passwords-differ");
    }
    String address = invitations.accept(code, password);
    external.addResponseHeader(
        "Set-Cookie", SessionCookie.header(sessions.start(address, password)));
    external.redirect(external.getRequestContextPath() + "/");
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getRepeated() {
    return repeated;
  }

  public void setRepeated(String repeated) {
    this.repeated = repeated;
  }
}
