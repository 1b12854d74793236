package nl.dossierkluis.vault.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** There is no room left: the disk is full, or a quota is used up. */
public final class NoSpace extends IOException {

  private static final long serialVersionUID = 1L;

  /** What the system says of it where it speaks English; elsewhere the room left tells. */
  private static final Set<String> SAID = Set.of("No space left on device", "Disk quota exceeded");

  /** Less than any file system hands out for a file and its name. */
  private static final long ROOM_FOR_NOTHING = 4096;

  public NoSpace(IOException cause) {
    super(cause.getMessage(), cause);
  }

  /** This failure, named if want of space is the reason for it. */
  static IOException named(IOException failure, Path file) {
    String message = String.valueOf(failure.getMessage());
    return SAID.stream().anyMatch(message::endsWith) || isFull(file, failure)
        ? new NoSpace(failure)
        : failure;
  }

  private static boolean isFull(Path file, IOException failure) {
    try {
      return Files.getFileStore(PathChecks.parent(file)).getUsableSpace() < ROOM_FOR_NOTHING;
    } catch (IOException e) {
      failure.addSuppressed(e);
      return false;
    }
  }
}
