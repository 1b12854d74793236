package nl.dossierkluis.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.keys.Crew;
import nl.dossierkluis.vault.storage.BlobSource;
import nl.dossierkluis.vault.storage.BlobStore;
import nl.dossierkluis.vault.storage.DirectoryBlobStore;
import nl.dossierkluis.vault.storage.FileOperations;

/**
 * Copies the blobs of a generation into a folder that is not there yet. A damaged one is restored
 * as it is: what can be read of it is somebody's to decide. One that cannot be read is named, and
 * the rest goes on.
 */
final class RestoredBlobs {

  private final BlobStore pool;
  private final DirectoryBlobStore target;
  private final Clock clock;
  private final Queue<Damage> damages = new ConcurrentLinkedQueue<>();

  private RestoredBlobs(BlobStore pool, DirectoryBlobStore target, Clock clock) {
    this.pool = pool;
    this.target = target;
    this.clock = clock;
  }

  /** Durable once this returns. */
  static RestoredBlobs write(
      OpenGeneration generation, Path folder, FileOperations files, Clock clock)
      throws IOException {
    DirectoryBlobStore.create(folder, files, clock.instant());
    RestoredBlobs restored =
        new RestoredBlobs(
            generation.places().pool(), DirectoryBlobStore.open(folder, files), clock);
    List<ObjectId> ids = generation.index().blobs().keySet().stream().map(ObjectId::ofHex).toList();
    Crew.forEach(ids, restored::copy);
    return restored;
  }

  private void copy(ObjectId id) {
    try {
      Optional<BlobSource> found = pool.open(id);
      if (found.isPresent()) { // what is missing has been named
        try (BlobSource source = found.get()) {
          BlobCopy.copy(source, target, id, clock.instant());
        }
      }
    } catch (IOException e) {
      damages.add(
          new Damage(
              VaultObject.BLOB,
              BlobId.of(id.bytes()).text(),
              "could not be read in the backup: " + e.getMessage()));
    }
  }

  /** The store that was made. */
  DirectoryBlobStore store() {
    return target;
  }

  /** What could not be read. */
  List<Damage> damages() {
    return List.copyOf(damages);
  }
}
