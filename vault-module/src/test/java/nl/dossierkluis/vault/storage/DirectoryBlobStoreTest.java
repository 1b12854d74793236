package nl.dossierkluis.vault.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import nl.dossierkluis.vault.cipher.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryBlobStoreTest implements BlobStoreContract {

  private static final ObjectId ID = ObjectId.ofHex("ab112233445566778899aabbccddeeff");

  private Path root;
  private BlobStore store;

  @BeforeEach
  void aStore(@TempDir Path folder) throws IOException {
    root = folder.resolve("data").resolve("blobs");
    DirectoryBlobStore.create(root, new PosixFiles(), STORED);
    store = DirectoryBlobStore.open(root, new PosixFiles());
  }

  @Override
  public BlobStore store() {
    return store;
  }

  /** Opening would remove what is unfinished: that is for who has the lock. */
  @Override
  public BlobStore another() {
    return DirectoryBlobStore.toCheck(root, new PosixFiles());
  }

  @Test
  void putsBlobsIntoPrivateFilesUnderTheirFirstDigits() throws Exception {
    try (BlobSink sink = store.create(ID)) {
      sink.write(new byte[] {1}, 0, 1);
      sink.commit(STORED);
    }
    Path file = root.resolve("ab").resolve(ID.hex());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    for (Path private_ : new Path[] {root, root.resolve("ab"), root.resolve("incoming")}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(private_)))
          .isEqualTo("rwx------");
    }
    assertThat(root.resolve("format")).hasContent("dossierkluis blobs 1\n");
  }

  @Test
  void removesWhatACrashLeftUnfinished() throws Exception {
    Path leftover = Files.write(root.resolve("incoming").resolve(ID.hex()), new byte[] {1, 2});
    store = DirectoryBlobStore.open(root, new PosixFiles());
    assertThat(leftover).doesNotExist();
  }

  @Test
  void opensAfterARestoreThatLeftEmptyFoldersOut() throws Exception {
    Files.delete(root.resolve("incoming"));
    store = DirectoryBlobStore.open(root, new PosixFiles());
    assertThat(root.resolve("incoming")).isEmptyDirectory();
  }

  @Test
  void refusesAFolderOfAnUnknownFormat() throws Exception {
    Files.writeString(root.resolve("format"), "dossierkluis blobs 2\n");
    assertThatExceptionOfType(UnknownFolderFormat.class)
        .isThrownBy(() -> DirectoryBlobStore.open(root, new PosixFiles()))
        .withMessageContaining("blobs 2");
  }

  @Test
  void passesOverFilesThatAreNotItsOwn() throws Exception {
    Files.createDirectory(root.resolve("ab"));
    Files.writeString(root.resolve("ab").resolve("notes.txt"), "x");
    Files.writeString(root.resolve("README"), "x");
    assertThat(DirectoryBlobStore.holdsBlobs(root)).isFalse();
    store.forEach(
        (id, at) -> {
          throw new AssertionError("shown " + id);
        });
  }

  @Test
  void doesNotTakeAnErrorForAnAbsence() throws Exception {
    Files.writeString(root.resolve("ab"), "a file where a folder belongs");
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.open(ID));
  }
}
