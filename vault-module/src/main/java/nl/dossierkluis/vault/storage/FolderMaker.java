package nl.dossierkluis.vault.storage;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Makes folders that are on disk when they are first used, even if another thread, or a program
 * that crashed, made them. Each is forced once.
 */
final class FolderMaker {

  private final FileOperations files;
  private final Set<Path> durable = new HashSet<>();

  FolderMaker(FileOperations files) {
    this.files = files;
  }

  /** Makes a folder inside an existing one, where it is missing. */
  synchronized void ensure(Path folder) throws IOException {
    if (durable.contains(folder)) {
      return;
    }
    try {
      files.createFolder(folder);
    } catch (FileAlreadyExistsException e) {
      requireFolder(folder, e);
    }
    files.forceFolder(PathChecks.parent(folder));
    durable.add(folder);
  }

  /** Makes a folder and those above it, where they are missing. */
  void ensureWithParents(Path folder) throws IOException {
    Path parent = PathChecks.parent(folder);
    if (!PathChecks.isThere(parent)) {
      ensureWithParents(parent);
    }
    ensure(folder);
  }

  private static void requireFolder(Path folder, IOException cause) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw cause;
    }
  }
}
