package nl.dossierkluis.vault;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.SealBroken;
import nl.dossierkluis.vault.keys.Crew;
import nl.dossierkluis.vault.storage.BlobSource;
import nl.dossierkluis.vault.storage.BlobStore;

/**
 * Copies to a pool the blobs that it does not have yet. One that is damaged in the vault is named
 * and passed over; a failure of the pool ends it.
 */
final class PoolFilling {

  private final BackedUpVault vault;
  private final BlobStore pool;
  private final Map<ObjectId, Long> lengths = new ConcurrentHashMap<>();
  private final Map<ObjectId, Damage> damages = new ConcurrentHashMap<>();
  private final AtomicLong copied = new AtomicLong();
  private final AtomicLong copiedBytes = new AtomicLong();

  PoolFilling(BackedUpVault vault, BlobStore pool) {
    this.vault = vault;
    this.pool = pool;
  }

  /** Copies what is new; again is allowed, and looks at what came since. */
  void fill() throws IOException {
    List<ObjectId> wanted = new ArrayList<>();
    vault
        .blobs()
        .forEach(
            (id, stored) -> {
              if (!lengths.containsKey(id) || damages.containsKey(id)) {
                wanted.add(id);
              }
            });
    damages.keySet().retainAll(wanted); // what is gone by now is damaged no more
    Crew.forEach(wanted, this::take);
  }

  private void take(ObjectId id) {
    Optional<Long> pooled = pooled(id);
    try {
      Optional<BlobSource> found = vault.blobs().open(id);
      if (found.isPresent()) { // and not deleted since it was listed
        try (BlobSource source = found.get()) {
          take(id, source, pooled);
        }
      }
      damages.remove(id);
    } catch (SealBroken e) {
      damaged(id, pooled, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      damaged(id, pooled, "could not be read: " + e.getMessage());
    }
  }

  private void take(ObjectId id, BlobSource source, Optional<Long> pooled)
      throws IOException, SealBroken {
    if (pooled.isEmpty() || pooled.get() != source.length()) {
      requireSound(source, id);
      copy(source, id);
    }
    lengths.put(id, source.length());
  }

  /** A copy that the pool has from better days belongs to this generation too. */
  private void damaged(ObjectId id, Optional<Long> pooled, String fact) {
    damages.put(id, new Damage(VaultObject.BLOB, name(id), fact));
    pooled.ifPresent(length -> lengths.put(id, length));
  }

  private Optional<Long> pooled(ObjectId id) {
    try {
      Optional<BlobSource> found = pool.open(id);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      try (BlobSource source = found.get()) {
        return Optional.of(source.length());
      }
    } catch (IOException e) {
      throw failure(id, e);
    }
  }

  private static void requireSound(BlobSource source, ObjectId id) throws IOException, SealBroken {
    BlobShape shape = BlobShape.read(source, BlobId.of(id.bytes()));
    shape.requireLength(null);
    shape.scrub();
  }

  /** One that the pool has, and that is not as long as this sound one, is replaced. */
  private void copy(BlobSource source, ObjectId id) throws IOException {
    BlobCopy.copy(source, pool, id, vault.clock().instant());
    copied.incrementAndGet();
    copiedBytes.addAndGet(source.length());
  }

  private static StorageFailure failure(ObjectId id, IOException cause) {
    return new StorageFailure(VaultObject.BACKUP, name(id), cause);
  }

  private static String name(ObjectId id) {
    return BlobId.of(id.bytes()).text();
  }

  /** Lengths of the blobs that belong to the generation, by their ids in hex. */
  Map<String, Long> blobs() {
    Map<String, Long> byName = new HashMap<>();
    lengths.forEach((id, length) -> byName.put(id.hex(), length));
    return byName;
  }

  long blobBytes() {
    Collection<Long> all = lengths.values();
    return all.stream().mapToLong(Long::longValue).sum();
  }

  long copied() {
    return copied.get();
  }

  long copiedBytes() {
    return copiedBytes.get();
  }

  List<Damage> damages() {
    return List.copyOf(damages.values());
  }
}
