package nl.dossierkluis.vault.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import nl.dossierkluis.vault.cipher.ObjectId;

/** Blobs as files of one folder, divided by the first two digits of their ids. */
public final class DirectoryBlobStore implements BlobStore {

  static final String FORMAT = "dossierkluis blobs 1\n";

  private final DurableFolder folder;
  private final FileOperations files;

  private DirectoryBlobStore(DurableFolder folder, FileOperations files) {
    this.folder = folder;
    this.files = files;
  }

  /** Whether there is a store in this folder. */
  public static boolean exists(Path root) throws IOException {
    return DurableFolder.exists(root);
  }

  /** Whether blobs lie in this folder, even if the rest of a store is missing. */
  public static boolean holdsBlobs(Path root) throws IOException {
    int[] found = {0};
    FolderListing.forEachDivided(root, (id, stored) -> found[0]++);
    return found[0] > 0;
  }

  /** Makes the folder, whose parent exists, a store. */
  public static void create(Path root, FileOperations files, Instant now) throws IOException {
    DurableFolder.create(root, FORMAT, files, now);
  }

  /** Opens a store and removes what a crash left unfinished. */
  public static DirectoryBlobStore open(Path root, FileOperations files) throws IOException {
    return new DirectoryBlobStore(DurableFolder.open(root, FORMAT, files), files);
  }

  /** The same without removing or making anything. */
  public static DirectoryBlobStore lookAt(Path root, FileOperations files) throws IOException {
    return new DirectoryBlobStore(DurableFolder.lookAt(root, FORMAT, files), files);
  }

  /** Looks at what may be damaged, whatever its {@code format} says; changes nothing. */
  public static DirectoryBlobStore toCheck(Path root, FileOperations files) {
    return new DirectoryBlobStore(DurableFolder.toCheck(root, files), files);
  }

  @Override
  public BlobSink create(ObjectId id) throws IOException {
    Path unfinished = folder.unfinished(id);
    return new FileSink(folder, unfinished, place(id), new ForcedAhead(files.create(unfinished)));
  }

  @Override
  public Optional<BlobSource> open(ObjectId id) throws IOException {
    try {
      FileChannel channel = FileChannel.open(place(id), StandardOpenOption.READ);
      return Optional.of(FileSource.of(channel));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean holds(ObjectId id) throws IOException {
    return PathChecks.isThere(place(id));
  }

  @Override
  public int delete(Collection<ObjectId> ids) throws IOException {
    Set<Path> changed = new LinkedHashSet<>();
    int deleted = 0;
    for (ObjectId id : ids) {
      Path file = place(id);
      if (PathChecks.isThere(file)) {
        files.delete(file);
        deleted++;
      }
      changed.add(PathChecks.parent(file));
    }
    for (Path part : changed) {
      if (PathChecks.isThere(part)) {
        files.forceFolder(part);
      }
    }
    return deleted;
  }

  @Override
  public void forEach(StoredObjectVisitor visitor) throws IOException {
    FolderListing.forEachDivided(folder.root(), visitor);
  }

  private Path place(ObjectId id) {
    return DurableFolder.divided(folder.root(), id);
  }
}
