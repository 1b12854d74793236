package nl.dossierkluis.web.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.dossierkluis.accounts.Confirmations;
import nl.dossierkluis.custody.CustodyView;
import nl.dossierkluis.custody.Strength;
import nl.dossierkluis.custody.VaultKeys;
import nl.dossierkluis.platform.InvalidInput;

/** Sets or changes the passphrase of the vault. */
@Named
@RequestScoped
public class PassphrasePage {

  @Inject VaultKeys keys;
  @Inject Confirmations confirmations;

  private CustodyView today;
  private String passphrase;
  private String repeated;
  private String proof;

  /** What opens the vault today; asked before anything is typed, since a detour would lose it. */
  public CustodyView getToday() {
    if (today == null) {
      confirmations.requireRecent();
      today = keys.today();
    }
    return today;
  }

  public String set() {
    if (!passphrase.equals(repeated)) {
      throw new InvalidInput("repeated", "custody.passphrases-differ");
    }
    confirmations.requireRecent();
    return keys.setPassphrase(proof, passphrase) == Strength.STRONG
        ? "/custody/keys?faces-redirect=true&notice=custody.passphrase-set-strong"
        : "/custody/keys?faces-redirect=true&notice=custody.passphrase-set-good";
  }

  public String getPassphrase() {
    return passphrase;
  }

  public void setPassphrase(String passphrase) {
    this.passphrase = passphrase;
  }

  public String getRepeated() {
    return repeated;
  }

  public void setRepeated(String repeated) {
    this.repeated = repeated;
  }

  public String getProof() {
    return proof;
  }

  public void setProof(String proof) {
    this.proof = proof;
  }
}
