package nl.dossierkluis.documents;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import nl.dossierkluis.vault.BlobId;
import nl.dossierkluis.vault.ContainerId;
import nl.dossierkluis.vault.DocumentId;
import nl.dossierkluis.vault.StoredBlob;
import nl.dossierkluis.vault.Vault;

/**
 * Files that are sealed like documents but are none, such as the answer to a request. Whoever calls
 * this has decided who may do what.
 */
@Stateless
@PermitAll
public class SealedFiles {

  @PersistenceContext EntityManager entities;
  @Inject Vault vault;
  @Inject SealedContents contents;

  /**
   * Seals content while it is read; nothing is staged in the clear. Durable on return, and nothing
   * is left on a failure.
   *
   * @param container a container of the file's own
   * @param content read to its end, not closed
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public SealedBlob seal(String container, InputStream content) throws IOException {
    ContainerId home = new ContainerId(container);
    DocumentId document = vault.newDocument(home);
    boolean sealed = false;
    try {
      StoredBlob stored = vault.store(home, document, 1, content, Long.MAX_VALUE);
      sealed = true;
      return SealedBlob.of(stored);
    } finally {
      if (!sealed) {
        vault.destroyDocument(document);
      }
    }
  }

  /** Takes note of a sealed file in the transaction that makes its row. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void remember(SealedBlob blob) {
    entities.persist(new KnownBlob(blob));
  }

  /** Opens a sealed file for reading; its end is verified before this returns. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public OpenFile open(SealedBlob blob) {
    return contents.open(blob);
  }

  /** Takes a sealed file away whose row could not be made. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void discard(SealedBlob blob) {
    vault.destroyDocument(new DocumentId(blob.document()));
    vault.deleteBlobs(List.of(new BlobId(blob.blob())));
  }
}
