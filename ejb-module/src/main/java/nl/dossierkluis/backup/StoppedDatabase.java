package nl.dossierkluis.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import nl.dossierkluis.platform.DatabaseUrl;
import nl.dossierkluis.vault.DatabaseSource;

/** The database of a stopped server: its file, which nobody else has open. */
public final class StoppedDatabase implements DatabaseSource {

  private final Path file;

  /** The database of this data folder. */
  public StoppedDatabase(Path dataFolder) {
    this.file = DatabaseUrl.file(dataFolder);
  }

  @Override
  public InputStream copy() throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      requireStopped(channel);
      return Channels.newInputStream(channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Who has the database open holds a lock on its file; ours goes with the channel. */
  private static void requireStopped(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true);
      if (lock == null) {
        throw new IOException("a server has the database open");
      }
    } catch (OverlappingFileLockException e) {
      throw new IOException("the database is open", e);
    }
  }
}
