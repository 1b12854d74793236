package nl.dossierkluis.vault;

import java.io.IOException;
import java.time.Instant;
import nl.dossierkluis.vault.storage.BlobSink;

/**
 * A blob that is being written. Its failures are the vault's: what an IOException says is then the
 * fault of the content's source.
 */
final class BlobWriter implements AutoCloseable {

  private final BlobSink sink;
  private final BlobId blob;

  BlobWriter(BlobSink sink, BlobId blob) {
    this.sink = sink;
    this.blob = blob;
  }

  void write(byte[] bytes, int from, int length) {
    try {
      sink.write(bytes, from, length);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  void commit(Instant now) {
    try {
      sink.commit(now);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  @Override
  public void close() {
    try {
      sink.close();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private StorageFailure failure(IOException cause) {
    return new StorageFailure(VaultObject.BLOB, blob.text(), cause);
  }
}
