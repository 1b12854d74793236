package nl.dossierkluis.web.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import nl.dossierkluis.accounts.Confirmations;
import nl.dossierkluis.accounts.FactorKind;
import nl.dossierkluis.accounts.FactorView;
import nl.dossierkluis.accounts.Factors;
import org.omnifaces.cdi.Param;

/** Asks somebody who is signed in to show once more that it is she, and leads back. */
@Named
@RequestScoped
public class ConfirmPage {

  @Inject @Param String next;
  @Inject Confirmations confirmations;
  @Inject Factors own;
  @Inject ExternalContext external;

  private String password;
  private List<FactorView> factors;

  public void confirm() throws IOException {
    confirmations.require(password);
    external.redirect(external.getRequestContextPath() + ReturnPath.after(next));
  }

  /** Whether she has a password to type. */
  public boolean isWithPassword() {
    return own.hasPassword();
  }

  /** Whether she has a passkey to show. */
  public boolean isWithPasskey() {
    if (factors == null) {
      factors = own.own();
    }
    return factors.stream().anyMatch(factor -> factor.kind() == FactorKind.PASSKEY);
  }

  /** Where she goes on to. */
  public String getOnward() {
    return ReturnPath.after(next);
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
