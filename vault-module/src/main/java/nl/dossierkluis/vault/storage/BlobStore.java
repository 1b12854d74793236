package nl.dossierkluis.vault.storage;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import nl.dossierkluis.vault.cipher.ObjectId;

/**
 * Keeps sealed blobs.
 *
 * <p>Guarantees: a blob is there, whole and durable, from the moment its sink has committed, and
 * never before; after an IOException of a sink nothing of it is left. A blob is written once and
 * never changes. What is there all the while is shown by every listing, whatever comes and goes
 * beside it. Safe for many threads.
 */
public interface BlobStore {

  /** Begins a blob under a fresh id; nothing is there until the sink commits. */
  BlobSink create(ObjectId id) throws IOException;

  /** Opens a blob for reading, or nothing if it is not there. */
  Optional<BlobSource> open(ObjectId id) throws IOException;

  /** Whether the blob is there. */
  boolean holds(ObjectId id) throws IOException;

  /**
   * Removes blobs durably; those that are not there are passed over.
   *
   * @return how many were there
   */
  int delete(Collection<ObjectId> ids) throws IOException;

  /** Shows every blob, in no order; the visitor may delete what it is shown. */
  void forEach(StoredObjectVisitor visitor) throws IOException;
}
