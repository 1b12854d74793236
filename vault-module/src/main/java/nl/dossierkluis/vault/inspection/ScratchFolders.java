package nl.dossierkluis.vault.inspection;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import nl.dossierkluis.vault.inspection.common.WorkerFolder;

/** Where workers get their folders: in memory where the system has it, else on disk. */
final class ScratchFolders {
  private static final String PREFIX = "dossierkluis-worker-";

  private final Path memory;
  private final Path disk;

  /**
   * @param memory a folder in memory, used if it is there
   * @param disk the folder to fall back on; made when needed
   */
  ScratchFolders(Path memory, Path disk) {
    this.memory = memory;
    this.disk = disk.toAbsolutePath();
  }

  /** The folder that worker folders are made in. */
  Path base() {
    return Files.isDirectory(memory) && Files.isWritable(memory) ? memory : disk;
  }

  /** Makes a folder that only this user can enter. */
  WorkerFolder make() throws IOException {
    Files.createDirectories(base());
    return WorkerFolder.layOut(Files.createTempDirectory(base(), PREFIX));
  }

  /** Deletes the folders of workers that died together with their parent. */
  void sweep() throws IOException {
    for (Path base : List.of(memory, disk)) {
      if (Files.isDirectory(base)) {
        sweep(base);
      }
    }
  }

  private static void sweep(Path base) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(base, PREFIX + "*")) {
      for (Path folder : folders) {
        sweepOne(folder);
      }
    }
  }

  private static void sweepOne(Path folder) throws IOException {
    if (!Files.isWritable(folder)) {
      return; // of another user of this machine
    }
    try {
      new WorkerFolder(folder).deleteIfAbandoned();
    } catch (NoSuchFileException e) {
      // Its worker, or another sweep, was faster: what was wanted has happened.
      return;
    }
  }
}
