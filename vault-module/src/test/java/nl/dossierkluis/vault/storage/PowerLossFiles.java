package nl.dossierkluis.vault.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The real file operations, with a power that can fail: then the latest changes of names in a
 * folder that was not forced since, and every content that was not forced, may be as they were
 * before. How much is drawn for each folder and file, so that one order of writing on disk after
 * another is tried.
 */
public final class PowerLossFiles implements FileOperations {

  private static final int SECTOR = 512;

  private final FileOperations real = new PosixFiles();
  private final Deque<Undo> names = new ArrayDeque<>();
  private final Map<Path, Content> contents = new HashMap<>();
  private int forces;
  private int failingForce;

  /** How much of what was not forced is lost. */
  public enum Loss {
    /** Nothing: not the power failed, but the program. */
    NOTHING,
    /** The latest changes of each folder, and the whole of some contents. */
    SOME,
    /** The latest changes of each folder, and some sectors of every content. */
    TORN,
    /** All of it. */
    EVERYTHING
  }

  /** One change of a folder's names that is not on disk yet, and may never be. */
  private static final class Undo {
    private final Path folder;
    private final Path file;
    private final byte @Nullable [] before;
    private boolean givenUp;

    Undo(Path folder, Path file, byte @Nullable [] before) {
      this.folder = folder;
      this.file = file;
      this.before = before;
    }
  }

  /** What of a file is on disk, while that is not all of it. */
  private static final class Content {
    private byte[] onDisk = new byte[0];
    private boolean givenUp;
  }

  /**
   * Lets this many forces pass and the next one fail. As Linux does it, what could not be written
   * then is given up: a later force says that all is well, and does not write it.
   */
  public synchronized void failForceAfter(int more) {
    failingForce = forces + more + 1;
  }

  /** How many forces there have been. */
  public synchronized int forces() {
    return forces;
  }

  private boolean forceFails() {
    return ++forces == failingForce;
  }

  /** The power fails; what was not forced is lost, or not, as the random numbers say. */
  public void fail(Random random) throws IOException {
    fail(Loss.SOME, random);
  }

  /** The power fails; of what was not forced so much is lost. */
  public synchronized void fail(Loss loss, Random random) throws IOException {
    if (loss != Loss.NOTHING) {
      loseNames(loss, random);
      loseContents(loss, random);
    }
    names.clear();
    contents.clear();
  }

  private void loseNames(Loss loss, Random random) throws IOException {
    Map<Path, Integer> lost = new HashMap<>();
    names.forEach(undo -> lost.merge(undo.folder, 1, Integer::sum));
    if (loss != Loss.EVERYTHING) {
      lost.replaceAll((folder, changes) -> random.nextInt(changes + 1));
    }
    for (Undo undo : names) { // the latest first
      if (lost.merge(undo.folder, -1, Integer::sum) >= 0) {
        undo(undo);
      }
    }
  }

  private void loseContents(Loss loss, Random random) throws IOException {
    for (Map.Entry<Path, Content> unforced : contents.entrySet()) {
      Path file = unforced.getKey();
      byte[] before = unforced.getValue().onDisk;
      if (Files.exists(file) && (loss != Loss.SOME || random.nextBoolean())) {
        Files.write(
            file, loss == Loss.TORN ? torn(before, Files.readAllBytes(file), random) : before);
      }
    }
  }

  /**
   * Each sector is the old or the new one, and zeros where there was none; the end is the old or
   * the new one, or at a sector between.
   */
  private static byte[] torn(byte[] before, byte[] after, Random random) {
    byte[] torn = new byte[lengthOfTorn(before.length, after.length, random)];
    for (int from = 0; from < torn.length; from += SECTOR) {
      byte[] source = random.nextBoolean() ? before : after;
      int to = Math.min(Math.min(from + SECTOR, torn.length), source.length);
      System.arraycopy(source, Math.min(from, to), torn, from, Math.max(0, to - from));
    }
    return torn;
  }

  private static int lengthOfTorn(int before, int after, Random random) {
    int shorter = Math.min(before, after);
    int sectors = (Math.max(before, after) - shorter) / SECTOR;
    return random.nextBoolean() ? after : shorter + random.nextInt(sectors + 1) * SECTOR;
  }

  private void undo(Undo undo) throws IOException {
    contents.remove(undo.file);
    if (undo.before == null) {
      Files.deleteIfExists(undo.file);
    } else {
      Files.write(undo.file, undo.before);
      Files.setLastModifiedTime(undo.file, FileTime.from(Instant.EPOCH));
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
    remember(from);
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
    for (Undo undo : names) {
      Undo elsewhere =
          new Undo(moved(undo.folder, from, to), moved(undo.file, from, to), undo.before);
      elsewhere.givenUp = undo.givenUp;
      followed.addLast(elsewhere);
    }
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
    if (forceFails()) {
      names.stream()
          .filter(name -> name.folder.equals(folder))
          .forEach(name -> name.givenUp = true);
      throw new IOException("Input/output error");
    }
    Set<Path> written =
        new HashSet<>(); // of a file, what came before its latest change is no matter
    names.removeIf(
        name ->
            name.folder.equals(folder)
                && (!name.givenUp && written.add(name.file) || written.contains(name.file)));
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
        Content content = contents.get(path);
        if (content != null) {
          content.givenUp = false; // it is in memory as a whole, and to be written again
        } else if (Files.exists(path)) {
          content = new Content();
          content.onDisk = Files.readAllBytes(path);
          contents.put(path, content);
        }
        file.write(bytes, from, length);
      }
    }

    @Override
    public void force() throws IOException {
      synchronized (PowerLossFiles.this) {
        Content content = contents.get(path);
        if (forceFails()) {
          if (content != null) {
            content.givenUp = true;
          }
          throw new IOException("Input/output error");
        }
        if (content != null && !content.givenUp) {
          contents.remove(path);
        }
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
