package nl.dossierkluis.vault.inspection.common;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A folder whose content is plaintext and must not outlive its use. Others may write into it and
 * delete from it at the same time.
 *
 * @param path where it is
 */
public record PrivateFolder(Path path) {
  private static final int ATTEMPTS = 100;

  /** Total length in bytes of the files in it; 0 if it is gone. */
  public long size() throws IOException {
    Sum sum = new Sum();
    Files.walkFileTree(path, sum);
    return sum.bytes;
  }

  /**
   * Deletes everything in it; links are deleted, never followed.
   *
   * @throws DirectoryNotEmptyException if others fill it at the same time
   */
  public void empty() throws IOException {
    Files.walkFileTree(path, new Deletion(path));
  }

  /**
   * Deletes it with everything in it; does nothing if it is gone.
   *
   * @throws DirectoryNotEmptyException if others fill it faster than it can be emptied
   */
  public void delete() throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        Files.walkFileTree(path, new Deletion(null));
        return;
      } catch (DirectoryNotEmptyException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** Goes on where a file has vanished meanwhile. */
  private static class Walk extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw failure;
      }
      return FileVisitResult.CONTINUE;
    }
  }

  private static final class Sum extends Walk {
    private long bytes;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      bytes += attributes.size();
      return FileVisitResult.CONTINUE;
    }
  }

  private static final class Deletion extends Walk {
    private final @Nullable Path spared;

    Deletion(@Nullable Path spared) {
      this.spared = spared;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      if (!folder.equals(spared)) {
        Files.deleteIfExists(folder);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
