package nl.dossierkluis.vault.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** One small file that must be there whole or not at all, in a folder that belongs to no store. */
public final class SingleFile {

  private SingleFile() {}

  /** Whether it is there; an error is not taken for an absence. */
  public static boolean exists(Path file) throws IOException {
    return PathChecks.isThere(file);
  }

  /**
   * Makes a file, and its folder with mode 0700 where that is missing; both are on disk when this
   * returns.
   *
   * @throws IOException also if the file is there already
   */
  public static void create(Path file, byte[] content, FileOperations files, Instant now)
      throws IOException {
    DurableFolder.createAlone(file, content, files, now);
  }
}
