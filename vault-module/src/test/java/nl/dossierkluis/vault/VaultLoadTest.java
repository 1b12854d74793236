package nl.dossierkluis.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultLoadTest {

  private static final long MANY = 40_000_000;

  private Path folder;
  private Vault vault;
  private ContainerId container;

  @BeforeEach
  void aVault(@TempDir Path temporary) {
    folder = temporary;
    vault = TestVault.open(folder);
    container = vault.newContainer();
  }

  @AfterEach
  void closeIt() {
    vault.close();
  }

  /**
   * What a thread allocates altogether is more than what it holds at a time; the content is two to
   * four times as much.
   */
  @Test
  void passesFortyMegabytesThroughBoundedMemory() throws Exception {
    DocumentId document = vault.newDocument(container);
    StoredBlob small = TestVault.store(vault, container, document, new byte[1]);
    assertThat(TestVault.read(vault, container, small)).hasSize(1);
    long before = allocated();
    InputStream content = new VaultDocumentTest.CountingStream(MANY);
    StoredBlob blob = vault.store(container, document, 1, content, MANY);
    long stored = allocated();
    try (DocumentContent opened = vault.open(container, blob)) {
      opened.writeTo(OutputStream.nullOutputStream(), 0, opened.length());
    }
    assertThat(blob.length()).isEqualTo(MANY);
    assertThat(stored - before).isLessThan(MANY / 4);
    assertThat(allocated() - stored).isLessThan(MANY / 4);
  }

  @Test
  void storesReadsAndDestroysInManyThreadsAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<Integer>> results = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      int number = i;
      results.add(threads.submit(() -> storeReadAndDestroy(number)));
    }
    int survivors = 0;
    for (Future<Integer> result : results) {
      survivors += result.get();
    }
    threads.shutdown();
    assertThat(survivors).isEqualTo(32);
    assertThat(folder.resolve("blobs").resolve("incoming")).isEmptyDirectory();
    assertThat(Files.readAllLines(folder.resolve("keyring/erased.log"))).hasSize(32);
  }

  private int storeReadAndDestroy(int number) {
    byte[] content = TestVault.bytes(1_000 * (number + 1));
    RecordAddress address = new RecordAddress(container, "document", "row" + number, "all", number);
    DocumentId document = vault.newDocument(container);
    StoredBlob blob = TestVault.store(vault, container, document, content);
    assertThat(vault.openRecord(address, vault.sealRecord(address, content))).isEqualTo(content);
    assertThat(TestVault.read(vault, container, blob)).isEqualTo(content);
    if (number % 2 == 0) {
      return 1;
    }
    vault.destroyDocument(document);
    assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> vault.open(container, blob));
    return 0;
  }

  /**
   * A key that is remembered after its destruction would keep its content readable until the next
   * start; an entry that is read while it is being overwritten would look tampered with.
   */
  @Test
  void saysOnlyThatAKeyIsDestroyedWhileOthersUseIt() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    for (int round = 0; round < 30; round++) {
      ContainerId doomed = vault.newContainer();
      RecordAddress address = new RecordAddress(doomed, "t", "r", "g", 0);
      DocumentId document = vault.newDocument(container);
      StoredBlob blob = TestVault.store(vault, container, document, new byte[1]);
      List<Future<?>> uses = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        uses.add(
            threads.submit(
                () -> untilDestroyed(doomed.text(), () -> vault.sealRecord(address, new byte[1]))));
        uses.add(
            threads.submit(
                () ->
                    untilDestroyed(document.text(), () -> TestVault.read(vault, container, blob))));
      }
      vault.destroyContainer(doomed);
      vault.destroyDocument(document);
      for (Future<?> use : uses) {
        use.get();
      }
      assertThatExceptionOfType(KeyDestroyed.class)
          .isThrownBy(() -> vault.sealRecord(address, new byte[1]));
    }
    threads.shutdown();
  }

  private static void untilDestroyed(String key, Supplier<byte[]> use) {
    try {
      while (true) {
        assertThat(use.get()).isNotEmpty();
      }
    } catch (KeyDestroyed e) {
      assertThat(e.id()).isEqualTo(key);
    }
  }

  @Test
  void leavesNoStoredTextReadableInAnyFile() throws Exception {
    String canary = "Mevrouw Kanarie-de Vrij meldt rugklachten";
    byte[] text = (canary + "\n").repeat(2_000).getBytes(UTF_8);
    DocumentId document = vault.newDocument(container);
    StoredBlob blob = TestVault.store(vault, container, document, text);
    vault.moveDocument(document, container, vault.newContainer());
    vault.destroyDocument(vault.newDocument(container));
    byte[] record = vault.sealRecord(new RecordAddress(container, "t", "r", "g", 0), text);
    assertHidden(canary, "record", record);
    List<Path> files = TestVault.files(folder);
    assertThat(files).hasSizeGreaterThan(8).contains(TestVault.file(folder, blob));
    for (Path file : files) {
      assertHidden(canary, file.toString(), Files.readAllBytes(file));
    }
  }

  private static void assertHidden(String canary, String where, byte[] bytes) {
    String found = new String(bytes, ISO_8859_1);
    byte[] utf8 = canary.getBytes(UTF_8);
    assertThat(found)
        .as(where)
        .doesNotContain(new String(utf8, ISO_8859_1))
        .doesNotContain(new String(canary.getBytes(UTF_16LE), ISO_8859_1))
        .doesNotContain(new String(canary.getBytes(UTF_16BE), ISO_8859_1))
        .doesNotContain(Base64.getEncoder().encodeToString(utf8).substring(0, 40))
        .doesNotContain(TestVault.hex(utf8))
        .doesNotContain("Kanarie");
  }

  private static long allocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getCurrentThreadAllocatedBytes();
  }
}
