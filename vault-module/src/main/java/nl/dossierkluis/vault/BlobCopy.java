package nl.dossierkluis.vault;

import java.io.IOException;
import java.time.Instant;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.storage.BlobSink;
import nl.dossierkluis.vault.storage.BlobSource;
import nl.dossierkluis.vault.storage.BlobStore;

/** Copies a sealed blob from one store to another, byte for byte. */
final class BlobCopy {

  private static final int BUFFER = 1 << 17;

  private BlobCopy() {}

  /**
   * Copies it; a blob of this name that is there is replaced.
   *
   * @throws IOException as the source throws it
   * @throws StorageFailure if the target cannot be written
   */
  static void copy(BlobSource source, BlobStore target, ObjectId id, Instant now)
      throws IOException {
    try (BlobWriter writer = create(target, id)) {
      byte[] buffer = new byte[(int) Math.min(BUFFER, Math.max(1, source.length()))];
      for (long at = 0; at < source.length(); at += buffer.length) {
        int part = (int) Math.min(buffer.length, source.length() - at);
        source.read(at, buffer, 0, part);
        writer.write(buffer, 0, part);
      }
      writer.commit(now);
    }
  }

  private static BlobWriter create(BlobStore target, ObjectId id) {
    BlobId blob = BlobId.of(id.bytes());
    try {
      BlobSink sink = target.create(id);
      return new BlobWriter(sink, blob);
    } catch (IOException e) {
      throw new StorageFailure(VaultObject.BLOB, blob.text(), e);
    }
  }
}
