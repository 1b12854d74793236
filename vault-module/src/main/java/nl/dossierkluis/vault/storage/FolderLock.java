package nl.dossierkluis.vault.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps every other program, and every other vault in this one, out of a folder until it is closed.
 */
public final class FolderLock implements Closeable {

  private static final String NAME = "lock";

  /**
   * Locked folders of this program. POSIX gives a file's locks up as soon as any descriptor of it
   * is closed in the process, so a second try must not even open the file.
   */
  private static final Set<Path> LOCKED_HERE = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Locks a folder.
   *
   * @param folder is made where it is missing
   * @return the lock, or nothing if somebody else has it
   * @throws IOException if the lock file cannot be made or locked
   */
  public static Optional<FolderLock> tryLock(Path folder, FileOperations files) throws IOException {
    new FolderMaker(files).ensureWithParents(folder);
    Path real = folder.toRealPath();
    if (!LOCKED_HERE.add(real)) {
      return Optional.empty();
    }
    Optional<FolderLock> lock = Optional.empty();
    try {
      lock = lockFile(real, files);
    } finally {
      if (lock.isEmpty()) {
        LOCKED_HERE.remove(real);
      }
    }
    return lock;
  }

  private static Optional<FolderLock> lockFile(Path real, FileOperations files) throws IOException {
    Path file = real.resolve(NAME);
    files.append(file).close();
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    if (!locks(channel)) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(new FolderLock(real, channel));
  }

  /** The overlap is another class loader's vault in this program. */
  private static boolean locks(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Again is allowed, and then does not touch a lock that somebody has taken since. */
  @Override
  public synchronized void close() throws IOException {
    if (channel.isOpen()) {
      channel.close();
      LOCKED_HERE.remove(folder);
    }
  }
}
