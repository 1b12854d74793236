package nl.dossierkluis.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.stream.Stream;

/** How much a backup would have to copy. */
final class NewBytes {

  private NewBytes() {}

  /** Length of the blobs that are younger than this, and of the database. */
  static long since(Path data, Instant last) throws IOException {
    return sum(data.resolve("blobs"), last) + sum(data.resolve("db"), Instant.EPOCH);
  }

  private static long sum(Path folder, Instant since) throws IOException {
    long sum = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
        if (facts.isRegularFile() && facts.lastModifiedTime().toInstant().isAfter(since)) {
          sum += facts.size();
        }
      }
    }
    return sum;
  }
}
