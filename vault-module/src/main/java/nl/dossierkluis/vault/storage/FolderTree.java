package nl.dossierkluis.vault.storage;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder with everything in it, as it is made beside its place, put there, or taken away. */
public final class FolderTree {

  private FolderTree() {}

  /** Whether there is nothing: no folder, or an empty one. */
  public static boolean isEmpty(Path folder) throws IOException {
    return !PathChecks.isThere(folder) || Files.isDirectory(folder) && entries(folder).isEmpty();
  }

  /** Makes a folder durably, and those above it where they are missing. */
  public static void make(Path folder, FileOperations files) throws IOException {
    new FolderMaker(files).ensureWithParents(folder);
  }

  /** Gives a file or folder its place durably; an empty folder there is replaced. */
  public static void put(Path from, Path to, FileOperations files) throws IOException {
    files.rename(from, to);
    files.forceFolder(PathChecks.parent(to));
  }

  /** Removes a file, or a folder with everything in it, if it is there; follows no link. */
  public static void delete(Path path, FileOperations files) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      for (Path inner : entries(path)) {
        delete(inner, files);
      }
    }
    files.delete(path);
  }

  private static List<Path> entries(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
      found.forEach(entries::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return entries;
  }
}
