package nl.dossierkluis.web.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.dossierkluis.accounts.PasswordChanges;
import nl.dossierkluis.platform.InvalidInput;

/** Another password for whoever is signed in. */
@Named
@RequestScoped
public class PasswordPage {

  @Inject PasswordChanges changes;

  private String current;
  private String password;
  private String repeated;

  public String change() {
    if (!password.equals(repeated)) {
      throw new InvalidInput("repeated", "accounts.passwords-differ");
    }
    changes.change(current, password);
    return "/accounts/sessions?faces-redirect=true&notice=accounts.password-changed";
  }

  public String getCurrent() {
    return current;
  }

  public void setCurrent(String current) {
    this.current = current;
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
