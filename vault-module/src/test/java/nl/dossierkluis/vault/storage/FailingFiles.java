package nl.dossierkluis.vault.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The real file operations, of which one step, or every step from one on, fails as a broken disk
 * does. Nothing here loses power, so a force that does not fail does nothing: thousands of real
 * ones would take minutes.
 */
public final class FailingFiles implements FileOperations {

  private final FileOperations real;
  private final boolean forces;
  private int steps;
  private int failing = Integer.MAX_VALUE;
  private boolean forEver;

  /** Over the real ones, without forcing. */
  public FailingFiles() {
    this(new PosixFiles(), false);
  }

  /** Over others, which are told to force. */
  public FailingFiles(FileOperations real) {
    this(real, true);
  }

  private FailingFiles(FileOperations real, boolean forces) {
    this.real = real;
    this.forces = forces;
  }

  /** Lets this many steps pass and the next one fail. */
  public synchronized void failOnceAfter(int more) {
    failing = steps + more + 1;
    forEver = false;
  }

  /** Lets this many steps pass and all others fail, as after a crash. */
  public synchronized void failForEverAfter(int more) {
    failing = steps + more + 1;
    forEver = true;
  }

  /** Lets everything pass again. */
  public synchronized void mend() {
    failing = Integer.MAX_VALUE;
  }

  /** How many steps there have been. */
  public synchronized int steps() {
    return steps;
  }

  private synchronized void step(String what) throws IOException {
    steps++;
    if (steps == failing || forEver && steps > failing) {
      throw new IOException("step " + steps + " failed: " + what);
    }
  }

  @Override
  public void createFolder(Path folder) throws IOException {
    step("create folder " + folder);
    real.createFolder(folder);
  }

  @Override
  public WritableFile create(Path file) throws IOException {
    step("create " + file);
    return new FailingFile(real.create(file));
  }

  @Override
  public WritableFile overwrite(Path file) throws IOException {
    step("overwrite " + file);
    return new FailingFile(real.overwrite(file));
  }

  @Override
  public WritableFile append(Path file) throws IOException {
    step("append " + file);
    return new FailingFile(real.append(file));
  }

  @Override
  public void stamp(Path file, Instant modified) throws IOException {
    step("stamp " + file);
    real.stamp(file, modified);
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    step("rename " + from);
    real.rename(from, to);
  }

  @Override
  public void delete(Path file) throws IOException {
    step("delete " + file);
    real.delete(file);
  }

  @Override
  public void forceFolder(Path folder) throws IOException {
    step("force folder " + folder);
    if (forces) {
      real.forceFolder(folder);
    }
  }

  private final class FailingFile implements WritableFile {

    private final WritableFile file;

    FailingFile(WritableFile file) {
      this.file = file;
    }

    /** Half of it is written before it fails, as on a full disk. */
    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        step("write");
      } catch (IOException e) {
        file.write(bytes, from, length / 2);
        throw e;
      }
      file.write(bytes, from, length);
    }

    @Override
    public void force() throws IOException {
      step("force");
      if (forces) {
        file.force();
      }
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public void truncate(long size) throws IOException {
      step("truncate");
      file.truncate(size);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
