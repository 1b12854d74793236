package nl.dossierkluis.web.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.dossierkluis.accounts.Confirmations;
import nl.dossierkluis.custody.CustodyView;
import nl.dossierkluis.custody.VaultKeys;

/**
 * Removes the key file, or makes one again; with the passphrase, which thereby shows that it fits.
 */
@Named
@RequestScoped
public class KeyFilePage {

  @Inject VaultKeys keys;
  @Inject Confirmations confirmations;

  private CustodyView today;
  private String proof;

  /** What opens the vault today; asked before anything is typed, since a detour would lose it. */
  public CustodyView getToday() {
    if (today == null) {
      confirmations.requireRecent();
      today = keys.today();
    }
    return today;
  }

  public String remove() {
    confirmations.requireRecent();
    keys.removeKeyFile(proof);
    return "/custody/keys?faces-redirect=true&notice=custody.key-file-removed";
  }

  public String make() {
    confirmations.requireRecent();
    keys.makeKeyFile(proof);
    return "/custody/keys?faces-redirect=true&notice=custody.key-file-made";
  }

  public String getProof() {
    return proof;
  }

  public void setProof(String proof) {
    this.proof = proof;
  }
}
