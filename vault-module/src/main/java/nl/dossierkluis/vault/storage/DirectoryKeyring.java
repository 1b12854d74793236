package nl.dossierkluis.vault.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.vault.cipher.ObjectId;

/** The keyring as one file for each key. */
public final class DirectoryKeyring implements KeyringStore {

  static final String FORMAT = "dossierkluis keyring 1\n";

  private final DurableFolder folder;
  private final FileOperations files;
  private final LedgerFile ledger;

  private DirectoryKeyring(DurableFolder folder, FileOperations files) {
    this.folder = folder;
    this.files = files;
    this.ledger = new LedgerFile(folder.root(), files);
  }

  /** Whether there is a keyring in this folder. */
  public static boolean exists(Path root) throws IOException {
    return DurableFolder.exists(root);
  }

  /** Makes the folder, whose parent exists, an empty keyring. */
  public static void create(Path root, FileOperations files, Instant now) throws IOException {
    DurableFolder.create(root, FORMAT, files, now);
  }

  /** Opens a keyring and removes what a crash left unfinished. */
  public static DirectoryKeyring open(Path root, FileOperations files) throws IOException {
    DurableFolder folder = DurableFolder.open(root, FORMAT, files);
    for (KeyKind kind : KeyKind.values()) {
      folder.ensure(root.resolve(kind.word()));
    }
    return new DirectoryKeyring(folder, files);
  }

  /** Looks at a keyring that somebody else may have open: changes and removes nothing. */
  public static DirectoryKeyring lookAt(Path root, FileOperations files) throws IOException {
    return new DirectoryKeyring(DurableFolder.lookAt(root, FORMAT, files), files);
  }

  /** Looks at what may be damaged, whatever its {@code format} says; changes nothing. */
  public static DirectoryKeyring toCheck(Path root, FileOperations files) {
    return new DirectoryKeyring(DurableFolder.toCheck(root, files), files);
  }

  @Override
  public boolean erasedIsWhole() throws IOException {
    return ledger.isWhole();
  }

  /** Whether a custody can open this keyring; the last thing that is made of a new one. */
  public boolean hasCustody() throws IOException {
    boolean[] found = {false};
    forEach(KeyKind.ROOT, (id, stored) -> found[0] = true);
    return found[0];
  }

  @Override
  public void create(KeyKind kind, ObjectId id, byte[] entry, Instant now) throws IOException {
    folder.write(place(kind, id), entry, now);
  }

  /**
   * The old file is held open over the rename, so that its bytes can still be overwritten when its
   * name is gone.
   */
  @Override
  public void replace(KeyKind kind, ObjectId id, byte[] entry, Instant now) throws IOException {
    Path place = place(kind, id);
    try (WritableFile old = files.overwrite(place)) {
      folder.replace(place, entry, now);
      SingleFile.overwrite(old);
    }
  }

  @Override
  public void exchange(KeyKind kind, ObjectId id, byte[] entry, Instant now) throws IOException {
    folder.exchange(place(kind, id), entry, now);
  }

  @Override
  public void settle(KeyKind kind) throws IOException {
    Path shelf = folder.root().resolve(kind.word());
    for (Path part : kind.many() ? FolderListing.parts(shelf) : List.of(shelf)) {
      files.forceFolder(part);
    }
  }

  @Override
  public Optional<byte[]> read(KeyKind kind, ObjectId id) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(place(kind, id)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean holds(KeyKind kind, ObjectId id) throws IOException {
    return PathChecks.isThere(place(kind, id));
  }

  /** An entry that was overwritten in vain goes all the same: half of one would look damaged. */
  @Override
  public void destroy(KeyKind kind, ObjectId id) throws IOException {
    Path place = place(kind, id);
    if (!PathChecks.isThere(place)) {
      return;
    }
    try (WritableFile file = files.overwrite(place)) {
      SingleFile.overwrite(file);
    } catch (IOException e) {
      throw folder.removing(place, e);
    }
    folder.delete(place);
  }

  @Override
  public void forEach(KeyKind kind, StoredObjectVisitor visitor) throws IOException {
    Path shelf = folder.root().resolve(kind.word());
    if (kind.many()) {
      FolderListing.forEachDivided(shelf, visitor);
    } else {
      FolderListing.forEach(shelf, visitor);
    }
  }

  @Override
  public void appendErased(String line) throws IOException {
    ledger.append(line);
  }

  /** Adds many lines to the erasure ledger; after a failure some of them may be there. */
  public void appendAllErased(List<String> lines) throws IOException {
    ledger.appendAll(lines);
  }

  @Override
  public void forEachErased(ErasedLineVisitor visitor) throws IOException {
    ledger.forEach(visitor);
  }

  @Override
  public void dropLastErased() throws IOException {
    ledger.dropLast();
  }

  private Path place(KeyKind kind, ObjectId id) {
    Path shelf = folder.root().resolve(kind.word());
    return kind.many() ? DurableFolder.divided(shelf, id) : shelf.resolve(id.hex());
  }
}
