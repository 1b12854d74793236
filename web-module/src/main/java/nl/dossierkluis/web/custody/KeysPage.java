package nl.dossierkluis.web.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.dossierkluis.accounts.Confirmations;
import nl.dossierkluis.custody.CustodyView;
import nl.dossierkluis.custody.Rotation;
import nl.dossierkluis.custody.VaultKeys;

/** "Sleutels": what opens the vault today, and the rotation of its keys. */
@Named
@RequestScoped
public class KeysPage {

  @Inject VaultKeys keys;
  @Inject Confirmations confirmations;

  private CustodyView today;
  private Rotation rotation;
  private String proof;

  public CustodyView getToday() {
    if (today == null) {
      today = keys.today();
    }
    return today;
  }

  /** Rotates the keys and shows what that did, this once. */
  public void rotate() {
    confirmations.requireRecent();
    rotation = keys.rotate(proof);
  }

  public Rotation getRotation() {
    return rotation;
  }

  public String getProof() {
    return proof;
  }

  public void setProof(String proof) {
    this.proof = proof;
  }
}
