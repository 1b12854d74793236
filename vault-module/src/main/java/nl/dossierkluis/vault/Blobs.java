package nl.dossierkluis.vault;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import nl.dossierkluis.vault.cipher.KeyPurpose;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.SealedStream;
import nl.dossierkluis.vault.cipher.SecretBytes;
import nl.dossierkluis.vault.keys.KeyRing;
import nl.dossierkluis.vault.storage.BlobSource;
import nl.dossierkluis.vault.storage.BlobStore;

/** Seals content into blobs and opens it again. */
final class Blobs {

  private final BlobStore store;
  private final KeyRing keys;
  private final Clock clock;
  private final SecureRandom random;

  Blobs(BlobStore store, KeyRing keys, Clock clock, SecureRandom random) {
    this.store = store;
    this.keys = keys;
    this.clock = clock;
    this.random = random;
  }

  StoredBlob store(
      ContainerId heldBy, DocumentId document, int version, InputStream content, long limit)
      throws IOException {
    StoredBlob.requireVersion(version);
    BlobId blob = BlobId.random();
    BlobFormat format = BlobFormat.of(heldBy, document, version, blob);
    PaddedContent padded = new PaddedContent(content, document, limit);
    try (SecretBytes key = keys.open(document, heldBy);
        SecretBytes subkey = key.subkey(KeyPurpose.BLOB);
        BlobWriter writer = create(blob)) {
      writer.write(format.outer().bytes(), 0, format.outer().bytes().length);
      SealedStream.seal(padded, subkey, format.associatedData(), random, writer::write);
      writer.commit(clock.instant());
    }
    return new StoredBlob(heldBy, document, version, blob, padded.length(), padded.sha256Hex());
  }

  DocumentContent open(ContainerId heldBy, StoredBlob blob) {
    try (SecretBytes key = keys.open(blob.document(), heldBy);
        SecretBytes subkey = key.subkey(KeyPurpose.BLOB)) {
      return DocumentContent.open(source(blob.blob()), blob, subkey);
    }
  }

  boolean holds(BlobId blob) {
    try {
      return store.holds(id(blob));
    } catch (IOException e) {
      throw new StorageFailure(VaultObject.BLOB, blob.text(), e);
    }
  }

  void delete(Collection<BlobId> blobs) {
    List<ObjectId> ids = blobs.stream().map(Blobs::id).toList();
    try {
      store.delete(ids);
    } catch (IOException e) {
      throw new StorageFailure(VaultObject.BLOB_STORE, blobs.size() + " blobs", e);
    }
  }

  /**
   * Deletes blobs that nobody knows, if they are old enough; returns how many went, and how many
   * are too young.
   */
  int[] sweep(Predicate<BlobId> known, Instant olderThan) {
    int[] counts = new int[2];
    try {
      store.forEach(
          (id, stored) -> {
            if (!known.test(BlobId.of(id.bytes()))) {
              boolean old = stored.isBefore(olderThan);
              counts[old ? 0 : 1] += old ? store.delete(List.of(id)) : 1;
            }
          });
      return counts;
    } catch (IOException e) {
      throw new StorageFailure(VaultObject.BLOB_STORE, "sweep", e);
    }
  }

  private BlobWriter create(BlobId blob) {
    try {
      return new BlobWriter(store.create(id(blob)), blob);
    } catch (IOException e) {
      throw new StorageFailure(VaultObject.BLOB, blob.text(), e);
    }
  }

  private BlobSource source(BlobId blob) {
    try {
      return store
          .open(id(blob))
          .orElseThrow(() -> new ObjectMissing(VaultObject.BLOB, blob.text()));
    } catch (IOException e) {
      throw new StorageFailure(VaultObject.BLOB, blob.text(), e);
    }
  }

  private static ObjectId id(BlobId blob) {
    return ObjectId.of(blob.bytes());
  }
}
