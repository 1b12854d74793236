package nl.dossierkluis.vault.storage;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.dossierkluis.vault.cipher.ObjectId;

/**
 * Walks a folder of files named by ids; what has another name, or is no file, is not the vault's
 * and is passed over.
 */
final class FolderListing {

  private static final Pattern PART = Pattern.compile("[0-9a-f]{2}");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

  private FolderListing() {}

  /** Shows the files of a folder that is divided by the first digits; an absent folder is empty. */
  static void forEachDivided(Path folder, StoredObjectVisitor visitor) throws IOException {
    for (Path part : parts(folder)) {
      forEach(part, visitor);
    }
  }

  /** The parts of a folder that is divided by the first digits; an absent folder has none. */
  static List<Path> parts(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    if (PathChecks.isThere(folder)) {
      try (DirectoryStream<Path> parts =
          Files.newDirectoryStream(folder, part -> matches(PART, part))) {
        parts.forEach(found::add);
      } catch (DirectoryIteratorException e) {
        throw e.getCause();
      }
    }
    return found;
  }

  /** Shows the files of a folder; an absent folder is empty. */
  static void forEach(Path folder, StoredObjectVisitor visitor) throws IOException {
    if (!PathChecks.isThere(folder)) {
      return;
    }
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, file -> matches(ID, file))) {
      for (Path file : files) {
        show(file, visitor);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private static void show(Path file, StoredObjectVisitor visitor) throws IOException {
    BasicFileAttributes found;
    try {
      found = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return; // removed by another thread while this one walks
    }
    if (found.isRegularFile()) {
      Instant modified = found.lastModifiedTime().toInstant();
      visitor.visit(ObjectId.ofHex(file.getFileName().toString()), modified);
    }
  }

  private static boolean matches(Pattern pattern, Path file) {
    Path name = file.getFileName();
    return name != null && pattern.matcher(name.toString()).matches();
  }
}
