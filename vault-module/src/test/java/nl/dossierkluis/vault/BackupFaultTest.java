package nl.dossierkluis.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.dossierkluis.vault.storage.FailingFiles;
import nl.dossierkluis.vault.storage.PowerLossFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Backup, expiry and restore, of which each step on disk fails once, or is the last before the
 * power goes. Every generation that counts restores with all that belongs to it.
 */
@Tag("slow")
class BackupFaultTest {

  private static final int DRAWS = 2;
  private static final BackupTerms LAST = new BackupTerms(1, 0, 1, Duration.ofDays(30));

  private Path temporary;

  @BeforeEach
  void folder(@TempDir Path folder) {
    temporary = folder;
  }

  @Test
  void aBackupThatFailsLeavesTheEarlierOnesAsTheyWere() {
    assertThat(failOnceAtEveryStep(life -> {}, Life::backUp)).isGreaterThan(30);
  }

  @Test
  void aBackupThatAPowerLossInterruptsLeavesTheEarlierOnesAsTheyWere() throws IOException {
    assertThat(losePowerAtEveryStep(life -> {}, Life::backUp)).isGreaterThan(30);
  }

  @Test
  void anExpiryThatFailsLeavesEveryKeptGenerationWhole() {
    assertThat(failOnceAtEveryStep(Life::exchangeTheDocument, Life::expire)).isGreaterThan(15);
  }

  @Test
  void anExpiryThatAPowerLossInterruptsLeavesEveryKeptGenerationWhole() throws IOException {
    assertThat(losePowerAtEveryStep(Life::exchangeTheDocument, Life::expire)).isGreaterThan(15);
  }

  @Test
  void aRestoreThatFailsLeavesNothingThatPassesForAVault() throws IOException {
    Life life = new Life(temporary.resolve("life"), new FailingFiles());
    int failed = 0;
    for (int step = 0; ; step++) {
      PowerLossFiles disk = new PowerLossFiles();
      FailingFiles files = new FailingFiles(disk);
      RestoreOrder order = TestBackup.order(life.backup, temporary.resolve("target" + step));
      files.failForEverAfter(step);
      if (restores(order, life.home, files)) {
        break;
      }
      failed++;
      disk.fail(new Random(step));
      assertNoVault(order);
      removeWhatIsInTheWay(order);
      assertThat(restores(order, life.home, new FailingFiles())).isTrue();
      life.assertHolds(order.to(), life.contents.values().iterator().next());
    }
    assertThat(failed).isGreaterThan(60);
    life.vault.close();
  }

  private static boolean restores(RestoreOrder order, Path keyFileOf, FailingFiles files) {
    TestBackup.copyKeyFile(keyFileOf, order.to());
    try (Unlock unlock = Unlock.keyFile()) {
      assertThat(Restore.run(order, unlock, TestVault.CLOCK, files).damages()).isEmpty();
      return true;
    } catch (StorageFailure e) {
      return false;
    }
  }

  /** But for the last step of all, after which everything is in its place. */
  private static void assertNoVault(RestoreOrder order) {
    Path folder = order.database().resolveSibling("..").normalize();
    if (Files.exists(order.to().keyring())) {
      assertThat(order.to().blobs()).exists();
      assertThat(order.database()).exists();
      TestVault.open(folder).close();
    } else {
      assertThatExceptionOfType(VaultIncomplete.class).isThrownBy(() -> TestVault.open(folder));
    }
  }

  /** As the operator is told to. */
  private static void removeWhatIsInTheWay(RestoreOrder order) {
    for (Path place : List.of(order.to().blobs(), order.to().keyring(), order.database())) {
      delete(place);
    }
  }

  private int failOnceAtEveryStep(Consumer<Life> before, Consumer<Life> act) {
    int failed = 0;
    for (int step = 0; ; step++) {
      Life life = new Life(temporary.resolve("step" + step), new FailingFiles());
      before.accept(life);
      life.files.failOnceAfter(step);
      Optional<StorageFailure> failure = life.tries(act);
      life.files.mend();
      life.assertEveryGenerationRestores();
      act.accept(life); // again, and it ends well
      life.assertEveryGenerationRestores();
      life.assertNothingUnfinished();
      life.vault.close();
      if (failure.isEmpty()) {
        return failed;
      }
      failed++;
    }
  }

  private int losePowerAtEveryStep(Consumer<Life> before, Consumer<Life> act) throws IOException {
    int interrupted = 0;
    for (int step = 0; ; step++) {
      boolean ended = true;
      for (int draw = 0; draw < DRAWS; draw++) {
        PowerLossFiles disk = new PowerLossFiles();
        Life life = new Life(temporary.resolve(step + "-" + draw), new FailingFiles(disk));
        before.accept(life);
        life.files.failForEverAfter(step);
        ended &= life.tries(act).isEmpty();
        life.vault.close();
        disk.fail(new Random(step * 31L + draw));
        life.files.mend();
        life.open();
        life.assertEveryGenerationRestores();
        act.accept(life);
        life.assertEveryGenerationRestores();
        life.assertNothingUnfinished();
        life.vault.close();
      }
      if (ended) {
        return interrupted;
      }
      interrupted++;
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A vault with one generation and one document, and a second document since. */
  @SuppressWarnings("NullAway.Init") // the vault is opened by the constructor
  private static final class Life {

    private final Path home;
    private final FailingFiles files;
    private final BackupFolders backup;
    private final TestBackup.HandClock clock = new TestBackup.HandClock();
    private final ContainerId container;
    private final Map<StoredBlob, byte[]> documents = new HashMap<>();
    private final Map<String, List<StoredBlob>> contents = new HashMap<>();
    private Vault vault;
    private int restores;

    Life(Path folder, FailingFiles files) {
      this.home = folder.resolve("home");
      this.files = files;
      this.backup = TestBackup.folders(folder);
      Backups.create(backup, clock, files);
      open();
      this.container = vault.newContainer();
      store(3_000);
      backUp();
      store(5_000);
    }

    void open() {
      vault = Vault.open(TestVault.folders(home), clock, files);
    }

    private StoredBlob store(int length) {
      byte[] content = TestVault.bytes(length);
      DocumentId document = vault.newDocument(container);
      StoredBlob blob = TestVault.store(vault, container, document, content);
      documents.put(blob, content);
      return blob;
    }

    Optional<StorageFailure> tries(Consumer<Life> act) {
      try {
        act.accept(this);
        return Optional.empty();
      } catch (StorageFailure e) {
        return Optional.of(e);
      }
    }

    void backUp() {
      clock.pass(Duration.ofDays(1));
      BackupReport report = TestBackup.make(vault, backup);
      assertThat(report.damages()).isEmpty();
      contents.put(report.generation().name(), List.copyOf(documents.keySet()));
    }

    /** So that one generation expires, and a blob with it. */
    void exchangeTheDocument() {
      for (StoredBlob gone : contents.values().iterator().next()) {
        vault.deleteBlobs(List.of(gone.blob()));
        documents.remove(gone);
      }
      backUp();
      assertThat(contents).hasSize(2);
    }

    void expire() {
      assertThat(vault.backups(backup).deleteExpired(LAST).damages()).isEmpty();
      assertThat(Backups.generations(backup)).hasSize(1);
    }

    /** One that was not acknowledged and counts all the same has everything there was. */
    void assertEveryGenerationRestores() {
      List<Generation> generations = Backups.generations(backup);
      assertThat(generations).isNotEmpty();
      for (Generation generation : generations) {
        Path target = home.resolveSibling("restored" + restores++);
        RestoreOrder order =
            TestBackup.ofGeneration(TestBackup.order(backup, target), generation.name());
        assertThat(restores(order, home, new FailingFiles())).isTrue();
        assertThat(TestBackup.bytes(order.database())).isEqualTo(TestBackup.DATABASE);
        List<StoredBlob> expected =
            contents.getOrDefault(generation.name(), List.copyOf(documents.keySet()));
        assertThat(generation.blobs()).isEqualTo(expected.size());
        assertHolds(order.to(), expected);
        delete(target);
      }
    }

    void assertHolds(VaultFolders restored, List<StoredBlob> expected) {
      try (Vault opened = Vault.open(restored, clock, new FailingFiles())) {
        for (StoredBlob blob : expected) {
          byte[] content = TestVault.bytes((int) blob.length());
          assertThat(TestVault.read(opened, container, blob)).isEqualTo(content);
        }
      }
    }

    void assertNothingUnfinished() {
      assertThat(backup.repository().resolve("incoming")).isEmptyDirectory();
      assertThat(backup.repository().resolve("blobs/incoming")).isEmptyDirectory();
      assertThat(backup.keyringCopies().resolve("incoming")).isEmptyDirectory();
      assertThat(TestVault.files(backup.repository().resolve("generations")))
          .hasSize(3 * Backups.generations(backup).size());
    }
  }
}
