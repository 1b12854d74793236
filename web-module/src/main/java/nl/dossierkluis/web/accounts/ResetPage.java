package nl.dossierkluis.web.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.dossierkluis.accounts.PasswordChanges;
import nl.dossierkluis.platform.InvalidInput;

/** Sets a password with a mailed link. It signs nobody in: that is done as always, afterwards. */
@Named
@RequestScoped
public class ResetPage {

  @Inject PasswordChanges changes;

  private String code;
  private String password;
  private String repeated;

  public String reset() {
    if (!password.equals(repeated)) {
      throw new InvalidInput("repeated", "accounts.passwords-differ");
    }
    changes.reset(code, password);
    return "/accounts/sign-in?faces-redirect=true&notice=accounts.reset-done";
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
