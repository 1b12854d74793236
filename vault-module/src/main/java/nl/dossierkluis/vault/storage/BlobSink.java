package nl.dossierkluis.vault.storage;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;

/** Takes the bytes of one new blob in their order. One thread. */
public interface BlobSink extends Closeable {

  /** Takes bytes; the array may be reused afterwards. */
  void write(byte[] bytes, int from, int length) throws IOException;

  /**
   * Makes the blob durable and visible. Writing afterwards is refused with an IOException.
   *
   * @param now the time to remember it by
   */
  void commit(Instant now) throws IOException;

  /** Ends the work; what was not committed is removed. */
  @Override
  void close() throws IOException;
}
