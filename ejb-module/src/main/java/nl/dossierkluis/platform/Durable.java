package nl.dossierkluis.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Changes of files that survive a loss of power. */
public final class Durable {

  private Durable() {}

  /** Writes a text file that is whole at any instant, in a folder that must be there. */
  public static void write(Path place, String text) throws IOException {
    Path unfinished = place.resolveSibling(place.getFileName() + ".new");
    Files.writeString(unfinished, text);
    replace(unfinished, place);
  }

  /** Renames a file that is written over another, so that at any instant one of them is whole. */
  static void replace(Path written, Path place) throws IOException {
    force(written);
    Files.move(written, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    force(place.getParent());
  }

  static void delete(Path file) throws IOException {
    Files.delete(file);
    force(file.getParent());
  }

  private static void force(Path path) throws IOException {
    StandardOpenOption how =
        Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }
}
