package nl.dossierkluis.vault.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;

/**
 * The file operations of a POSIX system. A channel is opened for each use, since an interrupt from
 * outside would close it for all.
 */
public final class PosixFiles implements FileOperations {

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_FOLDER =
      permissions("rwx------");
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_FILE =
      permissions("rw-------");

  @Override
  public void createFolder(Path folder) throws IOException {
    try {
      Files.createDirectory(folder, OWNER_FOLDER);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException e) {
      throw NoSpace.named(e, folder);
    }
  }

  @Override
  public WritableFile create(Path file) throws IOException {
    return open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  @Override
  public WritableFile overwrite(Path file) throws IOException {
    return open(file, StandardOpenOption.WRITE);
  }

  @Override
  public WritableFile append(Path file) throws IOException {
    return open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Override
  public void stamp(Path file, Instant modified) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(modified));
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void delete(Path file) throws IOException {
    Files.delete(file);
  }

  @Override
  public void forceFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static WritableFile open(Path file, OpenOption... options) throws IOException {
    try {
      return new ChannelFile(file, FileChannel.open(file, Set.of(options), OWNER_FILE));
    } catch (FileAlreadyExistsException | NoSuchFileException e) {
      throw e;
    } catch (IOException e) {
      throw NoSpace.named(e, file);
    }
  }

  private static FileAttribute<Set<PosixFilePermission>> permissions(String text) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
  }

  private record ChannelFile(Path path, FileChannel channel) implements WritableFile {

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length);
      try {
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
      } catch (IOException e) {
        throw NoSpace.named(e, path);
      }
    }

    @Override
    public void force() throws IOException {
      try {
        channel.force(true);
      } catch (IOException e) {
        throw NoSpace.named(e, path); // where room is only looked for when it is written back
      }
    }

    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public void truncate(long size) throws IOException {
      channel.truncate(size);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
