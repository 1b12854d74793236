package nl.dossierkluis.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import nl.dossierkluis.personaldata.TamperingDetected;
import nl.dossierkluis.personaldata.Unreadable;
import nl.dossierkluis.vault.StoredBlob;
import nl.dossierkluis.vault.Vault;
import nl.dossierkluis.vault.VaultException;

/**
 * Opens sealed content. Which container holds the key is asked of the vault and not of the row: a
 * key follows its row a moment later, and a document opens before, while and after.
 *
 * <p>What does not open, at once or half-way, is told to the log by its id.
 */
@ApplicationScoped
class SealedContents {

  @Inject Vault vault;
  @Inject Event<TamperingDetected> tampering;

  /**
   * Opens content for reading; whoever asks closes it.
   *
   * @throws Unreadable when it was tampered with, or its key is gone
   */
  OpenFile open(SealedBlob blob) {
    StoredBlob stored = blob.stored();
    try {
      return new OpenFile(
          vault.open(vault.holderOf(stored.document()), stored), fault -> tell(blob, fault));
    } catch (VaultException e) {
      throw tell(blob, e);
    }
  }

  private Unreadable tell(SealedBlob blob, VaultException fault) {
    String fact = fault.getClass().getSimpleName();
    tampering.fire(new TamperingDetected("document", blob.document(), fact));
    return new Unreadable("document", blob.document(), fault);
  }
}
