package nl.dossierkluis.vault.inspection.common;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The folder of one worker: its temporary files and a lock that it holds as long as it lives. The
 * parent makes and deletes it; a worker that outlives its parent deletes it itself.
 *
 * @param path where it is
 */
public record WorkerFolder(Path path) {
  // A worker takes its lock within a second of the making of its folder.
  private static final Duration TIME_TO_CLAIM = Duration.ofMinutes(1);

  /** The clock by which the system stamps its files; no other can be compared with them. */
  private static final Clock FILE_TIME = Clock.systemUTC();

  /** Lays out an empty folder. */
  public static WorkerFolder layOut(Path path) throws IOException {
    WorkerFolder folder = new WorkerFolder(path);
    Files.createDirectory(folder.temporary().path());
    return folder;
  }

  /** The part that is emptied after each job. */
  public PrivateFolder temporary() {
    return new PrivateFolder(path.resolve("tmp"));
  }

  /**
   * Marks the folder as that of this process until it ends, however it ends.
   *
   * @return keeps the mark alive
   * @throws IOException if the folder has another owner, or none that can be told
   */
  public FileLock claim() throws IOException {
    FileLock claim =
        FileChannel.open(lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE).tryLock();
    if (claim == null) {
      throw new IOException("This folder belongs to another worker: " + path);
    }
    return claim;
  }

  /** Deletes the folder; does nothing if it is gone. */
  public void delete() throws IOException {
    new PrivateFolder(path).delete();
  }

  /** Deletes what is in the folder, and the folder itself if its worker may. */
  public void leave() throws IOException {
    PrivateFolder all = new PrivateFolder(path);
    try {
      all.delete();
    } catch (FileSystemException e) {
      // For a confined worker it is a mount point and stays; the next sweep takes it.
      all.empty();
    }
  }

  /** Deletes the folder if its worker has ended without doing so. */
  public void deleteIfAbandoned() throws IOException {
    if (!Files.isRegularFile(lock(), LinkOption.NOFOLLOW_LINKS)) {
      deleteIfOld();
      return;
    }
    try (FileChannel channel = FileChannel.open(lock(), StandardOpenOption.WRITE);
        FileLock claim = channel.tryLock()) {
      if (claim != null) {
        delete();
      }
    }
  }

  private void deleteIfOld() throws IOException {
    Instant made =
        Files.readAttributes(path, BasicFileAttributes.class).lastModifiedTime().toInstant();
    if (made.isBefore(FILE_TIME.instant().minus(TIME_TO_CLAIM))) {
      delete();
    }
  }

  private Path lock() {
    return path.resolve("lock");
  }
}
