package nl.dossierkluis.vault.storage;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.dossierkluis.vault.cipher.ObjectId;

/** Blobs in memory, for tests. */
final class MemoryBlobStore implements BlobStore {

  private final Map<ObjectId, Blob> blobs = new ConcurrentHashMap<>();

  @Override
  public BlobSink create(ObjectId id) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    return new BlobSink() {
      @Override
      public void write(byte[] source, int from, int length) throws IOException {
        if (blobs.containsKey(id)) {
          throw new IOException("committed already");
        }
        bytes.write(source, from, length);
      }

      @Override
      public void commit(Instant now) {
        blobs.put(id, new Blob(bytes.toByteArray(), now));
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public Optional<BlobSource> open(ObjectId id) {
    return Optional.ofNullable(blobs.get(id)).map(blob -> new Source(blob.bytes()));
  }

  @Override
  public boolean holds(ObjectId id) {
    return blobs.containsKey(id);
  }

  @Override
  public int delete(Collection<ObjectId> ids) {
    int before = blobs.size();
    ids.forEach(blobs::remove);
    return before - blobs.size();
  }

  @Override
  public void forEach(StoredObjectVisitor visitor) throws IOException {
    for (Map.Entry<ObjectId, Blob> entry : blobs.entrySet()) {
      visitor.visit(entry.getKey(), entry.getValue().stored());
    }
  }

  private record Blob(byte[] bytes, Instant stored) {}

  private record Source(byte[] bytes) implements BlobSource {

    @Override
    public long length() {
      return bytes.length;
    }

    @Override
    public void read(long position, byte[] target, int to, int length) throws EOFException {
      if (position + length > bytes.length) {
        throw new EOFException();
      }
      System.arraycopy(bytes, (int) position, target, to, length);
    }

    @Override
    public void close() {}
  }
}
