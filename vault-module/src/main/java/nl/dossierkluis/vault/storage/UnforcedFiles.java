package nl.dossierkluis.vault.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** The file operations for what nobody keeps: nothing waits for the disk. */
public final class UnforcedFiles implements FileOperations {

  private final FileOperations files = new PosixFiles();

  @Override
  public void createFolder(Path folder) throws IOException {
    files.createFolder(folder);
  }

  @Override
  public WritableFile create(Path file) throws IOException {
    return new Unforced(files.create(file));
  }

  @Override
  public WritableFile overwrite(Path file) throws IOException {
    return new Unforced(files.overwrite(file));
  }

  @Override
  public WritableFile append(Path file) throws IOException {
    return new Unforced(files.append(file));
  }

  @Override
  public void stamp(Path file, Instant modified) throws IOException {
    files.stamp(file, modified);
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    files.rename(from, to);
  }

  @Override
  public void delete(Path file) throws IOException {
    files.delete(file);
  }

  @Override
  public void forceFolder(Path folder) {}

  private record Unforced(WritableFile file) implements WritableFile {

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      file.write(bytes, from, length);
    }

    @Override
    public void force() {}

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
