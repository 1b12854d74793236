package nl.dossierkluis.web.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.dossierkluis.accounts.PasswordChanges;

/** Asks for a link to a new password; says the same whether there is an account or not. */
@Named
@RequestScoped
public class ForgottenPage {

  @Inject PasswordChanges changes;

  private String email;

  public String ask() {
    changes.ask(email);
    return "/accounts/sign-in?faces-redirect=true&notice=accounts.reset-asked";
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
