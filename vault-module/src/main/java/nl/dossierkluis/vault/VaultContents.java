package nl.dossierkluis.vault;

/**
 * What the vault holds, as somebody asks who compares it with a database: the vault itself, or one
 * that is being restored.
 */
public interface VaultContents {

  /**
   * Opens a record.
   *
   * @throws KeyDestroyed if its key was destroyed
   * @throws ObjectMissing if there never was such a key
   * @throws ObjectTampered if it was changed, or was sealed for another address
   */
  byte[] openRecord(RecordAddress address, byte[] sealed);

  /** Whether the container is there; false when it was destroyed, and when there never was one. */
  boolean holds(ContainerId container);

  /** Whether the blob is there. */
  boolean holds(BlobId blob);

  /**
   * The container that holds a document now.
   *
   * @throws KeyDestroyed if the document was destroyed
   * @throws ObjectMissing if there never was such a document
   */
  ContainerId holderOf(DocumentId document);
}
