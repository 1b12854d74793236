package nl.dossierkluis.web.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.dossierkluis.custody.Unsealing;
import nl.dossierkluis.personaldata.VaultSeal;

/** The one page of a sealed vault: opens it with the passphrase, or with the recovery code. */
@Named
@RequestScoped
public class SealedPage {

  @Inject Unsealing unsealing;
  @Inject VaultSeal seal;

  private String passphrase;
  private String code;

  public boolean isNeeded() {
    return seal.isClosed();
  }

  public String openWithPassphrase() {
    unsealing.withPassphrase(passphrase);
    return opened();
  }

  public String openWithCode() {
    unsealing.withRecoveryCode(code);
    return opened();
  }

  private static String opened() {
    return "/accounts/sign-in?faces-redirect=true&notice=custody.opened";
  }

  public String getPassphrase() {
    return passphrase;
  }

  public void setPassphrase(String passphrase) {
    this.passphrase = passphrase;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
