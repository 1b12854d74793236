package nl.dossierkluis.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.dossierkluis.vault.storage.FailingFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The drill: a vault of 200 containers and 2,000 documents is backed up while others write, move
 * and destroy; ten containers are destroyed afterwards; then everything is lost but the backup and
 * the newest keyring copy.
 */
@Tag("slow")
class BackupDrillTest {

  private static final int CONTAINERS = 200;
  private static final int DOCUMENTS = 2_000;
  private static final int DESTROYED = 10;
  private static final int WRITERS = 4;

  private final Map<StoredBlob, ContainerId> acknowledged = new ConcurrentHashMap<>();
  private final List<ContainerId> containers = new ArrayList<>();

  @Test
  void everythingAcknowledgedComesBackAndWhatWasDestroyedDoesNot(@TempDir Path folder)
      throws IOException {
    Path home = folder.resolve("home");
    BackupFolders backup = TestBackup.made(folder);
    Map<StoredBlob, ContainerId> before;
    BackupReport made;
    // without forcing, which the other tests show to be right, and which takes minutes here
    try (Vault vault = Vault.open(TestVault.folders(home), Clock.systemUTC(), new FailingFiles())) {
      load(vault);
      before = Map.copyOf(acknowledged);
      made = backUpWhileOthersWrite(vault, backup);
      assertThat(made.damages()).isEmpty();
      assertThat(made.generation().blobs()).isGreaterThanOrEqualTo(DOCUMENTS);
      containers.subList(0, DESTROYED).forEach(vault::destroyContainer);
      assertThat(TestBackup.make(vault, backup).damages()).isEmpty();
      TrialReport trial =
          vault.backups(backup).tryOut(folder.resolve("scratch"), TestBackup.sameDatabase());
      assertThat(trial.damages()).isEmpty();
    }
    Path target = folder.resolve("target");
    lose(home, target);
    RestoreReport report = restore(backup, target, made.generation().name());
    System.out.printf("backup %s, restore %s%n", made, report);
    assertThat(report.damages()).isEmpty();
    assertThat(report.took()).isLessThan(Duration.ofMinutes(10));
    assertHolds(target, before);
  }

  private void load(Vault vault) {
    Random random = new Random(13);
    for (int i = 0; i < CONTAINERS; i++) {
      containers.add(vault.newContainer());
    }
    for (int i = 0; i < DOCUMENTS; i++) {
      store(vault, containers.get(i % CONTAINERS), 1 + random.nextInt(40_000));
    }
    assertThat(acknowledged).hasSize(DOCUMENTS);
  }

  private StoredBlob store(Vault vault, ContainerId container, int length) {
    DocumentId document = vault.newDocument(container);
    StoredBlob blob = TestVault.store(vault, container, document, TestVault.bytes(length));
    acknowledged.put(blob, container);
    return blob;
  }

  private BackupReport backUpWhileOthersWrite(Vault vault, BackupFolders backup) {
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    List<CompletableFuture<Integer>> writers = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      int seed = writer;
      writers.add(CompletableFuture.supplyAsync(() -> write(vault, seed, done), threads));
    }
    try {
      return TestBackup.make(vault, backup);
    } finally {
      done.set(true);
      int written = writers.stream().mapToInt(CompletableFuture::join).sum();
      threads.shutdown();
      assertThat(written).isPositive();
    }
  }

  /** New documents, some of which move between containers of their own, some are destroyed. */
  private int write(Vault vault, int seed, AtomicBoolean done) {
    int written = 0;
    for (; written == 0 || !done.get(); written++) {
      ContainerId old = vault.newContainer();
      ContainerId next = vault.newContainer();
      StoredBlob moving = store(vault, old, 1 + seed * 1_000);
      vault.moveDocument(moving.document(), old, next);
      vault.destroyContainer(old);
      if (written % 2 == 0) {
        vault.destroyDocument(moving.document());
        vault.deleteBlobs(List.of(moving.blob()));
      }
    }
    return written;
  }

  /** Only the key file, kept elsewhere, is left of the machine. */
  private static void lose(Path home, Path target) throws IOException {
    TestBackup.copyKeyFile(home, TestVault.folders(target));
    Files.move(home, home.resolveSibling("lost"));
  }

  private static RestoreReport restore(BackupFolders backup, Path target, String generation) {
    RestoreOrder order = TestBackup.ofGeneration(TestBackup.order(backup, target), generation);
    try (Unlock unlock = Unlock.keyFile()) {
      return Restore.run(order, unlock, Clock.systemUTC(), new FailingFiles());
    }
  }

  private void assertHolds(Path target, Map<StoredBlob, ContainerId> before) {
    List<ContainerId> gone = containers.subList(0, DESTROYED);
    int unreadable = 0;
    try (Vault vault = TestVault.open(target)) {
      for (Map.Entry<StoredBlob, ContainerId> document : before.entrySet()) {
        StoredBlob blob = document.getKey();
        if (gone.contains(document.getValue())) {
          unreadable++;
          assertThatExceptionOfType(KeyDestroyed.class)
              .isThrownBy(() -> vault.open(document.getValue(), blob));
        } else {
          assertThat(TestVault.read(vault, document.getValue(), blob))
              .isEqualTo(TestVault.bytes((int) blob.length()));
        }
      }
    }
    assertThat(unreadable).isEqualTo(DESTROYED * DOCUMENTS / CONTAINERS);
  }
}
