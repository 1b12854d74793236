package nl.dossierkluis.vault;

import nl.dossierkluis.vault.cipher.AssociatedData;
import nl.dossierkluis.vault.cipher.FloeParameters;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.ObjectType;
import nl.dossierkluis.vault.cipher.OuterHeader;
import nl.dossierkluis.vault.cipher.Padme;

/**
 * The place of one blob; {@code docs/vault-format.md}, sections 2 and 3.
 *
 * @param outer names document and blob
 * @param associatedData binds the blob to them, to the version, and to the container in which it
 *     was sealed
 */
record BlobFormat(OuterHeader outer, byte[] associatedData) {

  /** Length in bytes of everything in front of the first segment. */
  static final int HEADERS = OuterHeader.LENGTH + FloeParameters.HEADER_LENGTH;

  static BlobFormat of(ContainerId sealedIn, DocumentId document, int version, BlobId blob) {
    OuterHeader outer =
        new OuterHeader(ObjectType.BLOB, ObjectId.of(document.bytes()), ObjectId.of(blob.bytes()));
    return new BlobFormat(
        outer, AssociatedData.blob(outer, ObjectId.of(sealedIn.bytes()), version));
  }

  static BlobFormat of(StoredBlob blob) {
    return of(blob.sealedIn(), blob.document(), blob.version(), blob.blob());
  }

  /** Length in bytes of a blob whose content has this true length. */
  static long sealedLength(long length) {
    return OuterHeader.LENGTH + FloeParameters.VAULT.sealedLength(Padme.padded(length));
  }
}
