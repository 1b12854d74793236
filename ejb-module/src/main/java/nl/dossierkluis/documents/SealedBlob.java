package nl.dossierkluis.documents;

import nl.dossierkluis.vault.BlobId;
import nl.dossierkluis.vault.ContainerId;
import nl.dossierkluis.vault.DocumentId;
import nl.dossierkluis.vault.StoredBlob;

/** Where a blob lies and what it must be, in the words of a sealed record. */
public record SealedBlob(
    String sealedIn, String document, int version, String blob, long length, String sha256) {

  static SealedBlob of(StoredBlob stored) {
    return new SealedBlob(
        stored.sealedIn().text(),
        stored.document().text(),
        stored.version(),
        stored.blob().text(),
        stored.length(),
        stored.sha256());
  }

  StoredBlob stored() {
    return new StoredBlob(
        new ContainerId(sealedIn),
        new DocumentId(document),
        version,
        new BlobId(blob),
        length,
        sha256);
  }
}
