package nl.dossierkluis.documents;

/**
 * A body that lies sealed and durable in the vault, and has no row yet.
 *
 * @param ticket the leave it came in with
 * @param content where it lies
 */
public record SealedUpload(UploadTicket ticket, SealedBlob content) {

  String documentId() {
    return content.document();
  }
}
