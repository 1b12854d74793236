package nl.dossierkluis.vault;

import java.io.IOException;
import java.security.SecureRandom;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.keys.KeyRing;

/** What a keyring and the blobs of a generation hold together. */
final class RestoredContents implements VaultContents {

  private final KeyRing keys;
  private final IndexedPool pool;
  private final Records records;

  RestoredContents(KeyRing keys, IndexedPool pool, SecureRandom random) {
    this.keys = keys;
    this.pool = pool;
    this.records = new Records(keys, random);
  }

  @Override
  public byte[] openRecord(RecordAddress address, byte[] sealed) {
    return records.open(address, sealed);
  }

  @Override
  public boolean holds(ContainerId container) {
    return keys.holds(container);
  }

  @Override
  public boolean holds(BlobId blob) {
    try {
      return pool.holds(ObjectId.of(blob.bytes()));
    } catch (IOException e) {
      throw new StorageFailure(VaultObject.BLOB, blob.text(), e);
    }
  }

  @Override
  public ContainerId holderOf(DocumentId document) {
    return keys.holder(document);
  }
}
