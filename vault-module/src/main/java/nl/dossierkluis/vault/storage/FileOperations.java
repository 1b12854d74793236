package nl.dossierkluis.vault.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Every step that changes something on disk, one method each, so that a test can let each of them
 * fail. Reading does not pass here. All methods throw IOException as the file system does, {@link
 * NoSpace} where there is no room, and none tries again.
 */
public interface FileOperations {

  /** Makes one folder with mode 0700; it must not exist, its parent must. */
  void createFolder(Path folder) throws IOException;

  /** Makes a file with mode 0600, which must not exist, and opens it. */
  WritableFile create(Path file) throws IOException;

  /** Opens an existing file to write over it from its beginning. */
  WritableFile overwrite(Path file) throws IOException;

  /** Opens a file, made with mode 0600 where it is absent, to write behind its end. */
  WritableFile append(Path file) throws IOException;

  /** Sets the time of last modification. */
  void stamp(Path file, Instant modified) throws IOException;

  /**
   * Gives a file another name in the same file system, in one step; what had that name is replaced.
   */
  void rename(Path from, Path to) throws IOException;

  /** Removes a file, which must exist. */
  void delete(Path file) throws IOException;

  /** Returns once the names in a folder are on disk. */
  void forceFolder(Path folder) throws IOException;
}
