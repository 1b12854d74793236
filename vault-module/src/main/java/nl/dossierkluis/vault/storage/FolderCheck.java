package nl.dossierkluis.vault.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * Finds what lies in a vault's folder and does not belong there: other names, files in the wrong
 * part, links. Files under {@code incoming/} are what a crash left, or being written, and are
 * right.
 */
public final class FolderCheck {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern PART = Pattern.compile("[0-9a-f]{2}");

  private final Path root;
  private final BiConsumer<String, String> finding;

  private FolderCheck(Path root, BiConsumer<String, String> finding) {
    this.root = root;
    this.finding = finding;
  }

  /** Looks through a keyring; a finding is a path inside it, and what is wrong. */
  public static void keyring(Path root, BiConsumer<String, String> finding) throws IOException {
    FolderCheck check = new FolderCheck(root, finding);
    check.format(DirectoryKeyring.FORMAT);
    Set<String> folders = Set.of("incoming", "root", "kek", "container", "document");
    check.top(Set.of("format", "lock", LedgerFile.NAME), folders);
    check.flat("incoming");
    for (KeyKind kind : KeyKind.values()) {
      if (kind.many()) {
        check.divided(root.resolve(kind.word()), Set.of());
      } else {
        check.flat(kind.word());
      }
    }
  }

  /** Looks through a store of blobs in the same way. */
  public static void blobs(Path root, BiConsumer<String, String> finding) throws IOException {
    FolderCheck check = new FolderCheck(root, finding);
    check.format(DirectoryBlobStore.FORMAT);
    check.flat("incoming");
    check.divided(root, Set.of("format", "incoming"));
  }

  private void format(String expected) throws IOException {
    Path file = root.resolve("format");
    if (!PathChecks.isThere(file)) {
      finding.accept("format", "is missing; restore it");
    } else if (!Files.readString(file, StandardCharsets.ISO_8859_1).equals(expected)) {
      finding.accept("format", "does not say \"" + expected.strip() + "\"");
    }
  }

  private void top(Set<String> files, Set<String> folders) throws IOException {
    visit(
        root,
        path -> {
          String name = name(path);
          if (folders.contains(name)) {
            requireFolder(path);
          } else {
            requireFile(path, files.contains(name));
          }
        });
  }

  private void flat(String folder) throws IOException {
    visit(root.resolve(folder), path -> requireFile(path, ID.matcher(name(path)).matches()));
  }

  private void divided(Path folder, Set<String> besides) throws IOException {
    visit(
        folder,
        part -> {
          String prefix = name(part);
          if (PART.matcher(prefix).matches()) {
            requireFolder(part);
            visit(
                part,
                path -> {
                  String id = name(path);
                  requireFile(path, ID.matcher(id).matches() && id.startsWith(prefix));
                });
          } else if (!besides.contains(prefix)) {
            requireFile(part, false);
          }
        });
  }

  private void requireFile(Path path, boolean belongs) {
    if (!belongs) {
      report(path, "does not belong here");
    } else if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
        && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) { // and not removed since it was listed
      report(path, "is no file");
    }
  }

  private void requireFolder(Path path) {
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      report(path, "is no folder");
    }
  }

  private void report(Path path, String fact) {
    finding.accept(root.relativize(path).toString(), fact);
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  /** What is done with each path of a folder. */
  @FunctionalInterface
  private interface Visit {
    void path(Path path) throws IOException;
  }

  private static void visit(Path folder, Visit visit) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
      for (Path path : paths) {
        visit.path(path);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }
}
