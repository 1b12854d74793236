package nl.dossierkluis.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that works on a vault is killed again and again. Each time everything it had been told
 * is true: what was stored is there byte for byte, what was destroyed cannot be opened, and what
 * was under way is whole or not there.
 *
 * <p>How often is the system property {@code vault.kills}; the profile {@code heavy} raises it. A
 * failure names the seed, which goes into {@code kill.seed} to try the same moments again.
 */
@Tag("slow")
class VaultKillTest {

  private static final int KILLS = Integer.getInteger("vault.kills");
  private static final long SEED = Long.getLong("kill.seed", System.nanoTime());
  private static final int EARLIEST_MILLIS = 150;
  private static final int LATEST_MILLIS = 650;
  private static final int KILLED = 128 + 9;

  private final Random random = new Random(SEED);
  private final Set<DocumentId> gone = new HashSet<>();
  private Path folder;
  private Path journal;
  private int acknowledged;
  private int underWay;

  @BeforeEach
  void aVaultAndAJournalOutside(@TempDir Path temporary) throws IOException {
    folder = temporary.resolve("vault");
    journal = Files.createFile(temporary.resolve("journal"));
    TestVault.open(folder).close();
  }

  @Test
  void nothingToldIsUntrueHoweverOftenItIsKilled() throws Exception {
    for (int kill = 1; kill <= KILLS; kill++) {
      workUntilKilled();
      KillState state = KillState.read(journal);
      assertThat(acknowledged(state)).as("kill %d, seed %d", kill, SEED).isTrue();
      writeDown(state);
    }
    assertThat(gone).as("seed %d", SEED).hasSizeGreaterThan(KILLS);
    assertThat(acknowledged).as("seed %d", SEED).isGreaterThan(10 * KILLS);
    assertThat(underWay).as("seed %d", SEED).isGreaterThanOrEqualTo(KILLS / 50);
    gone.forEach(document -> assertThat(TestVault.file(folder, document)).doesNotExist());
    System.out.printf(
        "%d kills, %d acts acknowledged, %d documents destroyed, %d acts under way, seed %d%n",
        KILLS, acknowledged, gone.size(), underWay, SEED);
  }

  private void workUntilKilled() throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                KillHarness.class.getName(),
                folder.toString(),
                journal.toString(),
                String.valueOf(random.nextLong()))
            .inheritIO()
            .start();
    int moment = EARLIEST_MILLIS + random.nextInt(LATEST_MILLIS - EARLIEST_MILLIS);
    boolean ended = program.waitFor(moment, TimeUnit.MILLISECONDS);
    program.destroyForcibly();
    assertThat(ended).as("it ended by itself").isFalse();
    assertThat(program.waitFor()).isEqualTo(KILLED);
  }

  /** Opens the vault as the next start does; everything that was told is true, or this fails. */
  private boolean acknowledged(KillState state) {
    acknowledged += state.acknowledged();
    underWay += state.underWay();
    try (Vault vault = TestVault.open(folder);
        Unlock proof = Unlock.keyFile()) {
      List.copyOf(state.documents().entrySet())
          .forEach(each -> settle(vault, state, each.getKey(), each.getValue()));
      settleContainers(vault, state);
      state.gone().values().forEach(doc -> assertGone(vault, doc));
      gone.addAll(state.gone().keySet());
      sweep(vault, state);
      return vault.check(proof, true, known(state)).sound();
    }
  }

  /** What was stored reads; what was being destroyed when it was killed reads, or is gone. */
  private void settle(Vault vault, KillState state, DocumentId document, KillState.Doc doc) {
    try {
      ContainerId holder = vault.holderOf(document);
      assertThat(doc.holders()).contains(holder);
      for (StoredBlob blob : doc.blobs()) {
        assertThat(TestVault.read(vault, holder, blob))
            .isEqualTo(TestVault.bytes((int) blob.length()));
      }
      doc.heldBy(holder);
    } catch (KeyDestroyed e) {
      assertThat(doc.going()).as("%s was not to be destroyed", document).isTrue();
      state.settleAsGone(document);
    }
  }

  private static void settleContainers(Vault vault, KillState state) {
    for (var container : List.copyOf(state.containers().entrySet())) {
      if (!vault.holds(container.getKey())) {
        assertThat(container.getValue()).as("%s", container).isTrue();
        state.containers().remove(container.getKey());
      }
    }
    state.goneContainers().forEach(each -> assertThat(vault.holds(each)).isFalse());
  }

  private static void assertGone(Vault vault, KillState.Doc doc) {
    for (StoredBlob blob : doc.blobs()) {
      assertThatExceptionOfType(KeyDestroyed.class)
          .isThrownBy(() -> vault.open(doc.holders().iterator().next(), blob).close());
    }
  }

  private void sweep(Vault vault, KillState state) {
    Set<BlobId> blobs = new LinkedHashSet<>();
    known(state).blobs().forEach(blob -> blobs.add(blob.blob()));
    Instant tomorrow = Instant.now(java.time.Clock.systemUTC()).plus(Duration.ofDays(1));
    vault.sweepOrphans(blobs::contains, state.documents()::containsKey, tomorrow);
    assertThat(TestVault.files(folder.resolve("blobs"))).hasSize(blobs.size() + 1);
    assertThat(TestVault.files(folder.resolve("keyring/document")))
        .hasSize(state.documents().size());
  }

  private static KnownObjects known(KillState state) {
    List<StoredBlob> blobs = new ArrayList<>();
    state.documents().values().forEach(doc -> blobs.addAll(doc.blobs()));
    return new KnownObjects(
        List.copyOf(state.containers().keySet()), List.copyOf(state.documents().keySet()), blobs);
  }

  /** Begins the journal anew with what is left. */
  private void writeDown(KillState state) throws IOException {
    List<String> lines = new ArrayList<>();
    state.containers().keySet().forEach(container -> lines.add("container " + container));
    state
        .documents()
        .values()
        .forEach(
            doc ->
                doc.blobs()
                    .forEach(
                        blob ->
                            lines.add(
                                "stored "
                                    + KillState.words(doc.holders().iterator().next(), blob))));
    Files.write(journal, lines, StandardOpenOption.TRUNCATE_EXISTING);
  }
}
