package nl.dossierkluis.web.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import nl.dossierkluis.accounts.Invitations;

/**
 * Lets somebody in who was invited, as far as the page on which she makes what she signs in with.
 */
@Named
@RequestScoped
public class InvitationPage {

  @Inject Invitations invitations;
  @Inject SignInFlow flow;

  private String code;
  private String spoken;

  public void accept() throws IOException {
    flow.lead(invitations.enter(code, spoken), "/");
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getSpoken() {
    return spoken;
  }

  public void setSpoken(String spoken) {
    this.spoken = spoken;
  }
}
