package nl.dossierkluis.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.dossierkluis.vault.storage.FailingFiles;
import nl.dossierkluis.vault.storage.PowerLossFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultRotationTest {

  private static final byte[] CONTENT = TestVault.bytes(100);
  private static final int CONTAINERS = 6;

  private Path folder;
  private final List<StoredBlob> blobs = new ArrayList<>();

  @BeforeEach
  void aVaultWithContainers(@TempDir Path temporary) {
    folder = temporary.resolve("vault");
    try (Vault vault = open(folder, new FailingFiles())) {
      for (int i = 0; i < CONTAINERS; i++) {
        ContainerId container = vault.newContainer();
        blobs.add(TestVault.store(vault, container, vault.newDocument(container), CONTENT));
      }
    }
  }

  @Test
  void wrapsEveryContainerKeyAnewAndDestroysTheOldKey() {
    Path oldKey = keks(folder).get(0);
    try (Vault vault = TestVault.open(folder)) {
      assertThat(rotate(vault)).isEqualTo(new KeyRotation(2, CONTAINERS, List.of()));
      assertReads(vault);
      assertThat(oldKey).doesNotExist();
      assertThat(keks(folder)).hasSize(1);
      assertThat(rotate(vault)).isEqualTo(new KeyRotation(3, CONTAINERS, List.of()));
      assertReads(vault);
    }
    try (Vault vault = TestVault.open(folder)) {
      assertReads(vault);
    }
  }

  @Test
  void changesNothingButContainerEntriesAndTheKeyThatWrapsThem() throws Exception {
    List<Path> before = TestVault.files(folder);
    Path copy = VaultCustodyTest.copy(folder, folder.resolveSibling("copy"));
    try (Vault vault = TestVault.open(folder)) {
      rotate(vault);
    }
    for (Path file : before) {
      Path relative = folder.relativize(file);
      if (relative.startsWith("keyring/kek")) {
        assertThat(file).doesNotExist();
      } else if (relative.startsWith("keyring/container")) {
        assertThat(Files.mismatch(file, copy.resolve(relative))).isBetween(0L, 38L);
      } else {
        assertThat(file).hasSameBinaryContentAs(copy.resolve(relative));
      }
    }
  }

  @Test
  void retiresEveryOlderCopyOfAContainerEntry() throws Exception {
    Path copy = VaultCustodyTest.copy(folder, folder.resolveSibling("copy"));
    ContainerId container = blobs.get(0).sealedIn();
    try (Vault vault = TestVault.open(folder)) {
      rotate(vault);
    }
    Files.copy(
        TestVault.file(copy, container),
        TestVault.file(folder, container),
        StandardCopyOption.REPLACE_EXISTING);
    try (Vault vault = TestVault.open(folder)) {
      assertThatExceptionOfType(ObjectTampered.class)
          .isThrownBy(() -> vault.open(container, blobs.get(0)))
          .withMessageContaining("names a key-encryption key that is not here");
    }
    try (Vault old = TestVault.open(copy)) {
      assertReads(old); // the whole keyring of that time opens, as the format says
    }
  }

  @Test
  void keepsTheOldKeyWhileSomethingUnderItIsDamaged() throws Exception {
    ContainerId container = blobs.get(0).sealedIn();
    byte[] good = Files.readAllBytes(TestVault.file(folder, container));
    byte[] bad = good.clone();
    bad[100]++;
    Files.write(TestVault.file(folder, container), bad);
    try (Vault vault = TestVault.open(folder)) {
      KeyRotation rotation = rotate(vault);
      assertThat(rotation).isEqualTo(new KeyRotation(2, CONTAINERS - 1, List.of(container.text())));
      assertThat(rotation.finished()).isFalse();
      assertThat(keks(folder)).hasSize(2);
      Files.write(TestVault.file(folder, container), good);
      assertReads(vault);
      assertThat(rotate(vault)).isEqualTo(new KeyRotation(2, CONTAINERS, List.of()));
      assertThat(keks(folder)).hasSize(1);
      assertReads(vault);
    }
  }

  @Test
  void destroysAnOlderKeyThatARestoreBroughtBack() throws Exception {
    Path oldKey = keks(folder).get(0);
    byte[] entry = Files.readAllBytes(oldKey);
    try (Vault vault = TestVault.open(folder)) {
      rotate(vault);
    }
    Files.write(oldKey, entry);
    try (Vault vault = TestVault.open(folder)) {
      assertReads(vault);
      assertThat(rotate(vault).generation()).isEqualTo(2);
      assertThat(oldKey).doesNotExist();
    }
  }

  @Test
  void asksForACustody() {
    try (Vault vault = TestVault.open(folder);
        Unlock wrong = Unlock.passphrase(VaultCustodyTest.PHRASE)) {
      assertThatExceptionOfType(KeyUnavailable.class).isThrownBy(() -> vault.rotateKeys(wrong));
      assertThat(keks(folder)).hasSize(1);
    }
  }

  @Test
  @Tag("slow")
  void isSafeBesideReadersAndMakersAndDestroyers() throws Exception {
    FailingFiles files = new FailingFiles();
    try (Vault vault = open(folder, files)) {
      AtomicBoolean done = new AtomicBoolean();
      ConcurrentLinkedQueue<StoredBlob> made = new ConcurrentLinkedQueue<>();
      ConcurrentLinkedQueue<ContainerId> destroyed = new ConcurrentLinkedQueue<>();
      var maker = CompletableFuture.runAsync(() -> make(vault, done, made, destroyed));
      var reader =
          CompletableFuture.runAsync(
              () -> {
                while (!done.get()) {
                  assertReads(vault);
                }
              });
      for (int i = 0; i < 8; i++) {
        assertThat(rotate(vault).finished()).isTrue();
      }
      done.set(true);
      CompletableFuture.allOf(maker, reader).join();
      assertThat(made).isNotEmpty();
      assertThat(destroyed).isNotEmpty();
      blobs.addAll(made);
    }
    try (Vault vault = TestVault.open(folder)) {
      assertReads(vault);
      assertThat(keks(folder)).hasSize(1);
    }
  }

  private static void make(
      Vault vault,
      AtomicBoolean done,
      ConcurrentLinkedQueue<StoredBlob> made,
      ConcurrentLinkedQueue<ContainerId> destroyed) {
    while (!done.get() || made.isEmpty()) {
      ContainerId kept = vault.newContainer();
      made.add(TestVault.store(vault, kept, vault.newDocument(kept), CONTENT));
      ContainerId doomed = vault.newContainer();
      vault.destroyContainer(doomed);
      destroyed.add(doomed);
      assertThat(vault.holds(doomed)).isFalse();
    }
  }

  @Test
  @Tag("slow")
  void leavesEverythingReadableWhicheverStepTheDiskDiesAt() throws Exception {
    boolean interrupted = true;
    int step = 0;
    for (; interrupted; step++) {
      Path copy = VaultCustodyTest.copy(folder, folder.resolveSibling("step" + step));
      interrupted = dies(copy, new FailingFiles(), step);
      assertIsWhole(copy, interrupted);
    }
    assertThat(step).isGreaterThan(5 * CONTAINERS);
  }

  @Test
  @Tag("slow")
  void leavesEverythingReadableWhicheverStepOfASecondRunTheDiskDiesAt() throws Exception {
    Path half = VaultCustodyTest.copy(folder, folder.resolveSibling("half"));
    assertThat(dies(half, new FailingFiles(), 20)).isTrue();
    boolean interrupted = true;
    for (int step = 0; interrupted; step++) {
      Path copy = VaultCustodyTest.copy(half, folder.resolveSibling("step" + step));
      interrupted = dies(copy, new FailingFiles(), step);
      assertIsWhole(copy, interrupted);
    }
  }

  /** The same, and what had not been forced to the disk is lost, or not, three times over. */
  @Test
  @Tag("slow")
  void leavesEverythingReadableWhicheverStepThePowerFailsAt() throws Exception {
    boolean interrupted = true;
    for (int step = 0; interrupted; step++) {
      for (int order = 0; order < 3; order++) {
        Path copy =
            VaultCustodyTest.copy(folder, folder.resolveSibling("step" + step + "-" + order));
        PowerLossFiles power = new PowerLossFiles();
        interrupted = dies(copy, new FailingFiles(power), step);
        power.fail(new Random(step * 3L + order));
        assertIsWhole(copy, interrupted);
      }
    }
  }

  private static boolean dies(Path where, FailingFiles files, int step) {
    try (Vault vault = open(where, files)) {
      files.failForEverAfter(step);
      rotate(vault);
      return false;
    } catch (StorageFailure e) {
      return true;
    }
  }

  private void assertIsWhole(Path where, boolean interrupted) {
    try (Vault vault = open(where, new FailingFiles())) {
      assertReads(vault);
      if (!interrupted) {
        assertThat(keks(where)).hasSize(1);
      }
      assertThat(rotate(vault).finished()).isTrue();
      assertThat(keks(where)).hasSize(1);
      assertReads(vault);
    }
    try (Vault vault = open(where, new FailingFiles())) {
      assertReads(vault);
    }
  }

  private void assertReads(Vault vault) {
    for (StoredBlob blob : blobs) {
      assertThat(TestVault.read(vault, blob.sealedIn(), blob)).isEqualTo(CONTENT);
    }
  }

  private static Vault open(Path where, FailingFiles files) {
    return Vault.open(TestVault.folders(where), TestVault.CLOCK, files);
  }

  private static KeyRotation rotate(Vault vault) {
    try (Unlock proof = Unlock.keyFile()) {
      return vault.rotateKeys(proof);
    }
  }

  private static List<Path> keks(Path where) {
    try (var keks = Files.list(where.resolve("keyring/kek"))) {
      return keks.toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
