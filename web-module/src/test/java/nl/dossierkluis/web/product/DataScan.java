package nl.dossierkluis.web.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks through every file below a folder for bytes that must not be there. Files come and go while
 * it looks. Sealed content that it has seen is not read again: a blob never changes.
 */
public final class DataScan {

  private static final int CHUNK = 1 << 20;

  private final Path folder;
  private final List<byte[]> unwanted;
  private final Set<Path> blobsSeen = new HashSet<>();

  /**
   * A scan for these bytes.
   *
   * @param unwanted each shorter than a megabyte
   */
  public DataScan(Path folder, byte[]... unwanted) {
    this.folder = folder;
    this.unwanted = List.of(unwanted);
  }

  /** The files that hold any of the bytes, or are named as the server names parts of requests. */
  public List<Path> look() {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(folder, new Visitor(found));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private boolean isSuspect(Path file) throws IOException {
    if (file.getFileName().toString().startsWith("upload_")) {
      return true;
    }
    boolean blob =
        file.startsWith(folder.resolve("blobs")) && !file.toString().contains("incoming");
    return !(blob && !blobsSeen.add(file)) && holds(file);
  }

  private boolean holds(Path file) throws IOException {
    int overlap = unwanted.stream().mapToInt(bytes -> bytes.length).max().orElseThrow() - 1;
    byte[] window = new byte[CHUNK + overlap];
    try (InputStream in = Files.newInputStream(file)) {
      int kept = 0;
      for (int read = in.readNBytes(window, 0, CHUNK);
          read > 0;
          read = in.readNBytes(window, kept, CHUNK)) {
        int filled = kept + read;
        if (unwanted.stream().anyMatch(bytes -> contains(window, filled, bytes))) {
          return true;
        }
        kept = Math.min(overlap, filled);
        System.arraycopy(window, filled - kept, window, 0, kept);
      }
      return false;
    }
  }

  private static boolean contains(byte[] window, int filled, byte[] bytes) {
    for (int from = 0; from <= filled - bytes.length; from++) {
      if (window[from] == bytes[0] && matches(window, from, bytes)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(byte[] window, int from, byte[] bytes) {
    for (int i = 1; i < bytes.length; i++) {
      if (window[from + i] != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private final class Visitor extends SimpleFileVisitor<Path> {

    private final List<Path> found;

    Visitor(List<Path> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      try {
        if (attributes.isRegularFile() && isSuspect(file)) {
          found.add(file);
        }
      } catch (NoSuchFileException e) {
        return FileVisitResult.CONTINUE; // gone since the folder was listed
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path visited, IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }
}
