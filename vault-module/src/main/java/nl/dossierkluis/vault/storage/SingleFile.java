package nl.dossierkluis.vault.storage;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;

/** One small file that must be there whole or not at all, in a folder that belongs to no store. */
public final class SingleFile {

  private SingleFile() {}

  /** Whether it is there; an error is not taken for an absence. */
  public static boolean exists(Path file) throws IOException {
    return PathChecks.isThere(file);
  }

  /** One of the two ways of writing it. */
  @FunctionalInterface
  public interface Write {

    /** Writes the file durably. */
    void write(Path file, byte[] content, FileOperations files, Instant now) throws IOException;
  }

  /**
   * Makes a file, and its folder with mode 0700 where that is missing; both are on disk when this
   * returns.
   *
   * @throws IOException also if the file is there already
   */
  public static void create(Path file, byte[] content, FileOperations files, Instant now)
      throws IOException {
    if (PathChecks.isThere(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    DurableFolder.writeAlone(file, content, files, now);
  }

  /**
   * Puts a file in its place as {@link #create} does, where another one may be; that one is
   * overwritten once its name is gone. On failure one of the two is there, whole.
   */
  public static void put(Path file, byte[] content, FileOperations files, Instant now)
      throws IOException {
    if (!PathChecks.isThere(file)) {
      create(file, content, files, now);
      return;
    }
    try (WritableFile old = files.overwrite(file)) {
      DurableFolder.writeAlone(file, content, files, now);
      overwrite(old);
    }
  }

  /** Overwrites and removes a file, if it is there. */
  public static void destroy(Path file, FileOperations files) throws IOException {
    if (PathChecks.isThere(file)) {
      try (WritableFile old = files.overwrite(file)) {
        overwrite(old);
      }
      files.delete(file);
      files.forceFolder(PathChecks.parent(file));
    }
  }

  /** Writes zeros over all of a file, and forces them. */
  static void overwrite(WritableFile file) throws IOException {
    byte[] zeros = new byte[Math.toIntExact(file.size())];
    file.write(zeros, 0, zeros.length);
    file.force();
  }
}
