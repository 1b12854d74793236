package nl.dossierkluis.vault.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The real file operations, with a power that can fail: then every name in a folder that was not
 * forced since, and every content that was not forced, may be as it was before. Which are is drawn
 * for each folder and file, so that one order of writing on disk after another is tried.
 */
public final class PowerLossFiles implements FileOperations {

  private final FileOperations real = new PosixFiles();
  private final Deque<Undo> names = new ArrayDeque<>();
  private final Map<Path, Content> contents = new HashMap<>();

  /** One change of a folder's names that is not on disk yet. */
  private record Undo(Path folder, Path file, byte @Nullable [] before) {}

  /** What of a file is on disk, while that is not all of it. */
  private static final class Content {
    private byte[] onDisk = new byte[0];
  }

  /** The power fails; what was not forced is lost, or not, as the random numbers say. */
  public synchronized void fail(Random random) throws IOException {
    Map<Path, Boolean> lost = new HashMap<>();
    for (Undo undo : names) { // the latest first
      if (lost.computeIfAbsent(undo.folder(), folder -> random.nextBoolean())) {
        undo(undo);
      }
    }
    for (Map.Entry<Path, Content> unforced : contents.entrySet()) {
      if (Files.exists(unforced.getKey()) && random.nextBoolean()) {
        Files.write(unforced.getKey(), unforced.getValue().onDisk);
      }
    }
    names.clear();
    contents.clear();
  }

  private void undo(Undo undo) throws IOException {
    contents.remove(undo.file());
    if (undo.before() == null) {
      Files.deleteIfExists(undo.file());
    } else {
      Files.write(undo.file(), undo.before());
      Files.setLastModifiedTime(undo.file(), FileTime.from(Instant.EPOCH));
    }
  }

  private void remember(Path file) throws IOException {
    byte[] before = Files.exists(file) ? Files.readAllBytes(file) : null;
    names.push(new Undo(PathChecks.parent(file), file, before));
  }

  @Override
  public synchronized void createFolder(Path folder) throws IOException {
    real.createFolder(folder); // a folder itself is never lost here; its names are
  }

  @Override
  public synchronized WritableFile create(Path file) throws IOException {
    WritableFile made = real.create(file);
    names.push(new Undo(PathChecks.parent(file), file, null));
    contents.put(file, new Content());
    return new PowerLossFile(made, file);
  }

  @Override
  public synchronized WritableFile overwrite(Path file) throws IOException {
    return new PowerLossFile(real.overwrite(file), file);
  }

  @Override
  public synchronized WritableFile append(Path file) throws IOException {
    if (!Files.exists(file)) {
      names.push(new Undo(PathChecks.parent(file), file, null));
    }
    return new PowerLossFile(real.append(file), file);
  }

  @Override
  public synchronized void stamp(Path file, Instant modified) throws IOException {
    real.stamp(file, modified);
  }

  @Override
  public synchronized void rename(Path from, Path to) throws IOException {
    if (Files.isDirectory(from)) {
      real.rename(from, to); // as a folder itself is never lost, neither is its name
      follow(from, to);
      return;
    }
    remember(to);
    real.rename(from, to);
    Content moved = contents.remove(from);
    contents.remove(to);
    if (moved != null) {
      contents.put(to, moved);
    }
  }

  /** What in a folder is not on disk yet is now lost under its new name. */
  private void follow(Path from, Path to) {
    Deque<Undo> followed = new ArrayDeque<>();
    names.forEach(
        undo ->
            followed.addLast(
                new Undo(
                    moved(undo.folder(), from, to), moved(undo.file(), from, to), undo.before())));
    names.clear();
    names.addAll(followed);
    Map<Path, Content> unforced = new HashMap<>(contents);
    contents.clear();
    unforced.forEach((file, content) -> contents.put(moved(file, from, to), content));
  }

  private static Path moved(Path path, Path from, Path to) {
    return path.startsWith(from) ? to.resolve(from.relativize(path)) : path;
  }

  @Override
  public synchronized void delete(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      real.delete(file);
      return;
    }
    remember(file);
    real.delete(file);
    contents.remove(file);
  }

  @Override
  public synchronized void forceFolder(Path folder) throws IOException {
    for (Iterator<Undo> each = names.iterator(); each.hasNext(); ) {
      if (each.next().folder().equals(folder)) {
        each.remove();
      }
    }
  }

  private final class PowerLossFile implements WritableFile {

    private final WritableFile file;
    private final Path path;

    PowerLossFile(WritableFile file, Path path) {
      this.file = file;
      this.path = path;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      synchronized (PowerLossFiles.this) {
        if (!contents.containsKey(path) && Files.exists(path)) {
          Content content = new Content();
          content.onDisk = Files.readAllBytes(path);
          contents.put(path, content);
        }
        file.write(bytes, from, length);
      }
    }

    @Override
    public void force() {
      synchronized (PowerLossFiles.this) {
        contents.remove(path);
      }
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public void truncate(long size) throws IOException {
      file.truncate(size);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
