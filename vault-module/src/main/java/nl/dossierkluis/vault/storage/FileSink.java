package nl.dossierkluis.vault.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** A blob that becomes a file. */
final class FileSink implements BlobSink {

  private final DurableFolder folder;
  private final Path unfinished;
  private final Path place;
  private final WritableFile file;
  private boolean committed;

  FileSink(DurableFolder folder, Path unfinished, Path place, WritableFile file) {
    this.folder = folder;
    this.unfinished = unfinished;
    this.place = place;
    this.file = file;
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    file.write(bytes, from, length);
  }

  @Override
  public void commit(Instant now) throws IOException {
    folder.stamp(unfinished, now);
    file.force();
    file.close();
    folder.publish(unfinished, place);
    committed = true;
  }

  @Override
  public void close() throws IOException {
    try (file) {
      if (!committed && PathChecks.isThere(unfinished)) {
        folder.delete(unfinished);
      }
    }
  }
}
