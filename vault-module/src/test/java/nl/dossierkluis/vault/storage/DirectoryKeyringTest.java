package nl.dossierkluis.vault.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import nl.dossierkluis.vault.cipher.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryKeyringTest implements KeyringStoreContract {

  private static final ObjectId ID = ObjectId.ofHex("ab112233445566778899aabbccddeeff");

  private Path root;
  private Path link;
  private DirectoryKeyring store;

  @BeforeEach
  void aKeyring(@TempDir Path folder) throws IOException {
    root = folder.resolve("keyring");
    link = folder.resolve("link");
    DirectoryKeyring.create(root, new PosixFiles(), STORED);
    store = DirectoryKeyring.open(root, new PosixFiles());
  }

  @Override
  public KeyringStore store() {
    return store;
  }

  @Override
  public KeyringStore another() throws IOException {
    return DirectoryKeyring.lookAt(root, new PosixFiles());
  }

  @Test
  void dividesOnlyTheLevelsThatHaveManyKeys() throws Exception {
    for (KeyKind kind : KeyKind.values()) {
      store.create(kind, ID, new byte[] {1}, STORED);
    }
    assertThat(root.resolve("root").resolve(ID.hex())).exists();
    assertThat(root.resolve("kek").resolve(ID.hex())).exists();
    assertThat(root.resolve("container").resolve("ab").resolve(ID.hex())).exists();
    assertThat(root.resolve("document").resolve("ab").resolve(ID.hex())).exists();
  }

  @Test
  void overwritesWhatItDestroys() throws Exception {
    store.create(KeyKind.DOCUMENT, ID, new byte[] {1, 2, 3}, STORED);
    Files.createLink(link, root.resolve("document").resolve("ab").resolve(ID.hex()));
    store.destroy(KeyKind.DOCUMENT, ID);
    assertThat(link).hasBinaryContent(new byte[3]);
  }

  @Test
  void overwritesWhatItReplaces() throws Exception {
    store.create(KeyKind.DOCUMENT, ID, new byte[] {1, 2, 3}, STORED);
    Files.createLink(link, root.resolve("document").resolve("ab").resolve(ID.hex()));
    store.replace(KeyKind.DOCUMENT, ID, new byte[] {4, 5, 6, 7}, STORED);
    assertThat(link).hasBinaryContent(new byte[3]);
    assertThat(store.read(KeyKind.DOCUMENT, ID)).hasValue(new byte[] {4, 5, 6, 7});
  }

  @Test
  void showsATornLineOfTheLedgerAndDropsIt() throws Exception {
    store.appendErased("whole");
    Files.writeString(root.resolve("erased.log"), "to", StandardOpenOption.APPEND);
    assertThat(erased()).containsExactly("whole", "to");
    store.dropLastErased();
    assertThat(erased()).containsExactly("whole");
    assertThat(root.resolve("erased.log")).hasContent("whole\n");
  }

  @Test
  void cutsALineOffThatCouldNotBeForced() throws Exception {
    FailingFiles files = new FailingFiles();
    DirectoryKeyring failing = DirectoryKeyring.open(root, files);
    failing.appendErased("one");
    files.failOnceAfter(2);
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> failing.appendErased("two"));
    assertThat(root.resolve("erased.log")).hasContent("one\n");
    failing.appendErased("three");
    assertThat(erased()).containsExactly("one", "three");
  }

  @Test
  void writesNothingBehindALineThatCouldNotBeCutOff() throws Exception {
    FailingFiles files = new FailingFiles();
    DirectoryKeyring failing = DirectoryKeyring.open(root, files);
    failing.appendErased("one");
    files.failForEverAfter(2);
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> failing.appendErased("two"));
    files.mend();
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> failing.appendErased("three"))
        .withMessageContaining("open the vault again");
  }

  private List<String> erased() throws IOException {
    List<String> lines = new ArrayList<>();
    store.forEachErased(lines::add);
    return lines;
  }
}
