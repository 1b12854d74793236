package nl.dossierkluis.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.dossierkluis.vault.DocumentContent;
import nl.dossierkluis.vault.StoredBlob;
import nl.dossierkluis.vault.Vault;

/**
 * Opens sealed content. Which container holds the key is asked of the vault and not of the row: a
 * key follows its row a moment later, and a document opens before, while and after.
 */
@ApplicationScoped
class SealedContents {

  @Inject Vault vault;

  /** Opens content for reading; whoever asks closes it. */
  DocumentContent open(SealedBlob blob) {
    StoredBlob stored = blob.stored();
    return vault.open(vault.holderOf(stored.document()), stored);
  }
}
