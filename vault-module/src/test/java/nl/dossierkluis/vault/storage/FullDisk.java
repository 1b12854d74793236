package nl.dossierkluis.vault.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The real file operations without their forces, on a disk that becomes full: whatever needs room
 * fails then, a write after its first half; renaming, deleting, cutting and overwriting go on.
 */
public final class FullDisk implements FileOperations {

  private final FileOperations real = new PosixFiles();
  private int uses;
  private int last = Integer.MAX_VALUE;

  /** Has room for this many more uses of it. */
  public synchronized void fillAfter(int more) {
    last = uses + more;
  }

  /** Somebody made room. */
  public synchronized void free() {
    last = Integer.MAX_VALUE;
  }

  private synchronized void use() throws IOException {
    if (++uses > last) {
      throw new NoSpace(new IOException("No space left on device"));
    }
  }

  @Override
  public void createFolder(Path folder) throws IOException {
    if (!PathChecks.isThere(folder)) {
      use();
    }
    real.createFolder(folder);
  }

  @Override
  public WritableFile create(Path file) throws IOException {
    use();
    return new Growing(real.create(file));
  }

  @Override
  public WritableFile overwrite(Path file) throws IOException {
    return new Unforced(real.overwrite(file));
  }

  @Override
  public WritableFile append(Path file) throws IOException {
    if (!PathChecks.isThere(file)) {
      use();
    }
    return new Growing(real.append(file));
  }

  @Override
  public void stamp(Path file, Instant modified) throws IOException {
    real.stamp(file, modified);
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    real.rename(from, to);
  }

  @Override
  public void delete(Path file) throws IOException {
    real.delete(file);
  }

  @Override
  public void forceFolder(Path folder) {
    // nothing loses power here
  }

  private final class Growing extends Unforced {

    Growing(WritableFile file) {
      super(file);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        use();
      } catch (IOException e) {
        super.write(bytes, from, length / 2);
        throw e;
      }
      super.write(bytes, from, length);
    }
  }

  private static class Unforced implements WritableFile {

    private final WritableFile file;

    Unforced(WritableFile file) {
      this.file = file;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      file.write(bytes, from, length);
    }

    @Override
    public void force() {
      // nothing loses power here
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public void truncate(long size) throws IOException {
      file.truncate(size);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
