package nl.dossierkluis.vault.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import nl.dossierkluis.vault.cipher.ObjectId;

/**
 * A folder whose files come into being whole: written under {@code incoming/}, forced, renamed, and
 * their folder forced. A file {@code format} says what the folder is.
 */
final class DurableFolder {

  private static final String INCOMING = "incoming";
  private static final String FORMAT = "format";
  private static final int FAN_OUT_DIGITS = 2;

  private final Path root;
  private final FileOperations files;
  private final FolderMaker folders;

  private DurableFolder(Path root, FileOperations files) {
    this.root = root;
    this.files = files;
    this.folders = new FolderMaker(files);
  }

  /** Whether the folder has been made ready by {@link #create}. */
  static boolean exists(Path root) throws IOException {
    return PathChecks.isThere(root.resolve(FORMAT));
  }

  /** Makes the folder ready; what a crash left of an earlier try is taken up. */
  static void create(Path root, String format, FileOperations files, Instant now)
      throws IOException {
    DurableFolder folder = new DurableFolder(root, files);
    folder.folders.ensureWithParents(root);
    folder.ensure(folder.incoming());
    folder.sweep();
    folder.write(root.resolve(FORMAT), format.getBytes(StandardCharsets.UTF_8), now);
  }

  /**
   * Opens a folder that is ready and removes what a crash left unfinished.
   *
   * @throws UnknownFolderFormat if its {@code format} says something else
   */
  static DurableFolder open(Path root, String format, FileOperations files) throws IOException {
    DurableFolder folder = lookAt(root, format, files);
    folder.ensure(folder.incoming()); // a backup may have left the empty folder out
    folder.sweep();
    return folder;
  }

  /** The same without removing or making anything. */
  static DurableFolder lookAt(Path root, String format, FileOperations files) throws IOException {
    String found = Files.readString(root.resolve(FORMAT), StandardCharsets.ISO_8859_1);
    if (!found.equals(format)) {
      throw new UnknownFolderFormat(root, found.strip(), format.strip());
    }
    return new DurableFolder(root, files);
  }

  /** The folder as it is. */
  static DurableFolder toCheck(Path root, FileOperations files) {
    return new DurableFolder(root, files);
  }

  /**
   * Puts one small file in a folder of its own, which is made where it is missing; a file that is
   * there is replaced, and stays there if this fails.
   */
  static void writeAlone(Path file, byte[] content, FileOperations files, Instant now)
      throws IOException {
    DurableFolder folder = new DurableFolder(PathChecks.parent(file), files);
    folder.folders.ensureWithParents(folder.root);
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    if (PathChecks.isThere(unfinished)) {
      files.delete(unfinished);
    }
    boolean replaces = PathChecks.isThere(file);
    folder.writeUnfinished(unfinished, content, now);
    if (replaces) {
      folder.rename(unfinished, file);
      files.forceFolder(folder.root);
    } else {
      folder.publish(unfinished, file);
    }
  }

  Path root() {
    return root;
  }

  /** Where a file that is not yet whole lies. */
  Path unfinished(ObjectId id) {
    return incoming().resolve(id.hex());
  }

  /** Where the file of this id lies in a folder that is divided by the first digits. */
  static Path divided(Path folder, ObjectId id) {
    return folder.resolve(id.hex().substring(0, FAN_OUT_DIGITS)).resolve(id.hex());
  }

  /** Writes a small file; on failure neither it nor a part of it is left. */
  void write(Path target, byte[] content, Instant now) throws IOException {
    publish(writeUnfinished(unfinished(target), content, now), target);
  }

  /**
   * Puts a small file in the place of one that is there; on failure one of the two is there, whole.
   */
  void replace(Path target, byte[] content, Instant now) throws IOException {
    exchange(target, content, now);
    files.forceFolder(PathChecks.parent(target));
  }

  /**
   * The same without forcing the folder: until somebody does, a crash may bring the old one back.
   */
  void exchange(Path target, byte[] content, Instant now) throws IOException {
    rename(writeUnfinished(unfinished(target), content, now), target);
  }

  /** Gives a forced file its place; on failure it is in neither. */
  void publish(Path unfinished, Path target) throws IOException {
    rename(unfinished, target);
    try {
      files.forceFolder(PathChecks.parent(target));
    } catch (IOException e) {
      throw removing(target, e);
    }
  }

  /** The same for a file with a name of its own. */
  Path unfinished(Path target) {
    return incoming().resolve(target.getFileName());
  }

  private Path writeUnfinished(Path unfinished, byte[] content, Instant now) throws IOException {
    try (WritableFile file = files.create(unfinished)) {
      file.write(content, 0, content.length);
      files.stamp(unfinished, now);
      file.force();
    } catch (IOException e) {
      throw removing(unfinished, e);
    }
    return unfinished;
  }

  private void rename(Path unfinished, Path target) throws IOException {
    try {
      ensure(PathChecks.parent(target));
      files.rename(unfinished, target);
    } catch (IOException e) {
      throw removing(unfinished, e);
    }
  }

  /** Remembers a time for a file that is not yet whole. */
  void stamp(Path unfinished, Instant now) throws IOException {
    files.stamp(unfinished, now);
  }

  /** Removes a file and forces its folder. */
  void delete(Path file) throws IOException {
    files.delete(file);
    files.forceFolder(PathChecks.parent(file));
  }

  /** Makes a folder inside this one, where it is missing. */
  void ensure(Path folder) throws IOException {
    folders.ensure(folder);
  }

  /** Removes what is left of a failed write, and gives the failure back with what happened then. */
  IOException removing(Path file, IOException failure) {
    try {
      if (PathChecks.isThere(file)) {
        delete(file);
      }
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    return failure;
  }

  private void sweep() throws IOException {
    try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(incoming())) {
      for (Path file : unfinished) {
        files.delete(file);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    files.forceFolder(incoming());
  }

  private Path incoming() {
    return root.resolve(INCOMING);
  }
}
