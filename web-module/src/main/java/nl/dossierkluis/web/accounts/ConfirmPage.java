package nl.dossierkluis.web.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import nl.dossierkluis.accounts.Confirmations;
import org.omnifaces.cdi.Param;

/** Asks somebody who is signed in to show once more that it is she, and leads back. */
@Named
@RequestScoped
public class ConfirmPage {

  @Inject @Param String next;
  @Inject Confirmations confirmations;
  @Inject ExternalContext external;

  private String password;

  public void confirm() throws IOException {
    confirmations.require(password);
    external.redirect(external.getRequestContextPath() + ReturnPath.after(next));
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
