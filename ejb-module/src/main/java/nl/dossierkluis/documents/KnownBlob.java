package nl.dossierkluis.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Which blobs of the vault belong to what. A blob in the store without such a row is an orphan of a
 * crash; after a destruction these rows say what is still to be deleted.
 */
@Entity
@Table(name = "known_blob")
class KnownBlob {

  @Id
  @Column(name = "blob_id", length = 22)
  private String blob;

  @Column(name = "document_id", nullable = false, length = 22)
  private String documentId;

  protected KnownBlob() {}

  KnownBlob(SealedBlob sealed) {
    this.blob = sealed.blob();
    this.documentId = sealed.document();
  }

  String blob() {
    return blob;
  }
}
