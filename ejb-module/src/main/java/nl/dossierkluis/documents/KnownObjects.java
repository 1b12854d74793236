package nl.dossierkluis.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import nl.dossierkluis.personaldata.RecordKeys;
import nl.dossierkluis.vault.BlobId;
import nl.dossierkluis.vault.DocumentId;

/**
 * What of the vault the database knows: each blob by its row, each document key by its document, by
 * a blob it sealed, or by any record it seals. Asked one by one, so that memory stays flat.
 */
@ApplicationScoped
class KnownObjects {

  @PersistenceContext EntityManager entities;
  @Inject RecordKeys records;

  boolean has(BlobId blob) {
    return isThere("select count(b) from KnownBlob b where b.blob = :id", blob.text());
  }

  boolean has(DocumentId document) {
    String id = document.text();
    return isThere("select count(d) from DossierDocument d where d.id = :id", id)
        || isThere("select count(b) from KnownBlob b where b.documentId = :id", id)
        || records.areSealedWith(id);
  }

  /** When the last document was received; empty while there is none. */
  Optional<Instant> newest() {
    return Optional.ofNullable(
        entities
            .createQuery("select max(d.receivedAt) from DossierDocument d", Instant.class)
            .getSingleResult());
  }

  private boolean isThere(String query, String id) {
    return entities.createQuery(query, Long.class).setParameter("id", id).getSingleResult() > 0;
  }
}
