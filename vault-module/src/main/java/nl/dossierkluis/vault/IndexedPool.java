package nl.dossierkluis.vault;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import nl.dossierkluis.vault.backup.GenerationIndex;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.storage.BlobSink;
import nl.dossierkluis.vault.storage.BlobSource;
import nl.dossierkluis.vault.storage.BlobStore;
import nl.dossierkluis.vault.storage.StoredObjectVisitor;

/** Of a pool the blobs of one generation, to be read only. */
record IndexedPool(BlobStore pool, GenerationIndex index) implements BlobStore {

  @Override
  public Optional<BlobSource> open(ObjectId id) throws IOException {
    return index.holds(id) ? pool.open(id) : Optional.empty();
  }

  @Override
  public boolean holds(ObjectId id) throws IOException {
    return index.holds(id) && pool.holds(id);
  }

  @Override
  public void forEach(StoredObjectVisitor visitor) throws IOException {
    for (String id : index.blobs().keySet()) {
      visitor.visit(ObjectId.ofHex(id), Instant.EPOCH);
    }
  }

  @Override
  public BlobSink create(ObjectId id) {
    throw new IllegalStateException("a generation is not written to");
  }

  @Override
  public int delete(Collection<ObjectId> ids) {
    throw new IllegalStateException("of a generation nothing is deleted");
  }
}
