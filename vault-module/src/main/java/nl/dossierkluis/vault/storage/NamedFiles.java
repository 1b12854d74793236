package nl.dossierkluis.vault.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Files with names of their own on one shelf of a folder, each there whole or not at all. */
public final class NamedFiles {

  private final DurableFolder folder;
  private final Path shelf;
  private final FileOperations files;

  private NamedFiles(DurableFolder folder, String shelf, FileOperations files) {
    this.folder = folder;
    this.shelf = folder.root().resolve(shelf);
    this.files = files;
  }

  /** Whether the folder has been made ready. */
  public static boolean exists(Path root) throws IOException {
    return DurableFolder.exists(root);
  }

  /** Makes the folder ready, and those above it where they are missing. */
  public static void create(Path root, String format, FileOperations files, Instant now)
      throws IOException {
    DurableFolder.create(root, format, files, now);
  }

  /** Opens a folder that is ready and removes what a crash left unfinished. */
  public static NamedFiles open(Path root, String format, String shelf, FileOperations files)
      throws IOException {
    NamedFiles opened = new NamedFiles(DurableFolder.open(root, format, files), shelf, files);
    opened.folder.ensure(opened.shelf);
    return opened;
  }

  /** The same without removing or making anything. */
  public static NamedFiles lookAt(Path root, String format, String shelf, FileOperations files)
      throws IOException {
    return new NamedFiles(DurableFolder.lookAt(root, format, files), shelf, files);
  }

  /** All names, in their order. */
  public List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    if (PathChecks.isThere(shelf)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(shelf)) {
        found.forEach(file -> names.add(String.valueOf(file.getFileName())));
      } catch (DirectoryIteratorException e) {
        throw e.getCause();
      }
    }
    Collections.sort(names);
    return names;
  }

  /** A file of a size that fits into memory, or nothing if it is not there. */
  public Optional<byte[]> read(String name) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(shelf.resolve(name)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Opens a file for reading, or nothing if it is not there. */
  public Optional<BlobSource> open(String name) throws IOException {
    try {
      return Optional.of(
          FileSource.of(FileChannel.open(shelf.resolve(name), StandardOpenOption.READ)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Begins a file; nothing is there until the sink commits. */
  public BlobSink create(String name) throws IOException {
    Path place = shelf.resolve(name);
    Path unfinished = folder.unfinished(place);
    return new FileSink(folder, unfinished, place, files.create(unfinished));
  }

  /** Writes a small file; on failure neither it nor a part of it is left. */
  public void write(String name, byte[] content, Instant now) throws IOException {
    folder.write(shelf.resolve(name), content, now);
  }

  /** Removes a file durably, if it is there. */
  public void delete(String name) throws IOException {
    if (PathChecks.isThere(shelf.resolve(name))) {
      folder.delete(shelf.resolve(name));
    }
  }

  /**
   * Removes a file durably and overwrites what it was, if it is there. Its name goes first: a file
   * that is overwritten in part would look damaged.
   */
  public void destroy(String name) throws IOException {
    Path place = shelf.resolve(name);
    if (PathChecks.isThere(place)) {
      Path doomed = folder.unfinished(place);
      files.rename(place, doomed);
      files.forceFolder(shelf);
      SingleFile.destroy(doomed, files);
    }
  }
}
