package nl.dossierkluis.vault.inspection;

import static nl.dossierkluis.vault.Observation.NOT_INSPECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.dossierkluis.vault.Inspection;
import nl.dossierkluis.vault.Inspector;
import nl.dossierkluis.vault.Inspectors;
import nl.dossierkluis.vault.WorkerSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class WorkerPoolTest {
  private static final int MEBIBYTE = 1 << 20;

  private final Path scratch;

  WorkerPoolTest(@TempDir Path scratch) {
    this.scratch = scratch;
  }

  @Test
  void refusesAFolderWithoutAWorker(@TempDir Path empty) {
    assertThatThrownBy(() -> Inspectors.inWorkers(WorkerSettings.standard(empty, scratch)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(empty.toString());
  }

  @Test
  void refusesWorkAfterItsClosing() {
    TestPool pool = TestPool.ordinary(scratch);
    pool.close();
    assertThatThrownBy(() -> pool.inspect("a.txt", Samples.text("a")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void saysThatNoWorkerStarts(@TempDir Path jars) throws IOException {
    Files.createFile(jars.resolve("empty.jar"));
    try (TestPool pool = TestPool.with(TestPool.settings(jars, scratch))) {
      assertThatThrownBy(() -> pool.inspect("a.txt", Samples.text("a")))
          .isInstanceOf(IllegalStateException.class)
          .hasRootCauseMessage("No inspection worker starts");
    }
    assertThat(scratch).isEmptyDirectory();
  }

  @Test
  void worksWhereTheSystemForbidsEveryConfinement(@TempDir Path tools) throws IOException {
    for (String tool : List.of("bwrap", "unshare")) {
      Path refusing = Files.writeString(tools.resolve(tool), "#!/bin/sh\nexit 1\n");
      Files.setPosixFilePermissions(refusing, PosixFilePermissions.fromString("rwx------"));
    }
    try (TestPool pool = TestPool.confinedBy(tools, scratch)) {
      assertThat(pool.identity()).isNotEmpty();
      assertThat(pool.confinement()).isEqualTo(Confinement.NONE);
    }
    assertThat(scratch).isEmptyDirectory();
  }

  @Test
  void worksWithTheStandardSettings() throws IOException {
    WorkerSettings standard = WorkerSettings.standard(WorkerJars.folder(), scratch);
    byte[] pdf = PdfSamples.pdf(3, Samples.DUTCH);
    try (Inspector inspector = Inspectors.inWorkers(standard)) {
      Inspection inspection =
          inspector.inspect(new ByteArrayInputStream(pdf), pdf.length, "verslag.pdf");
      assertThat(inspection.pages()).hasValue(3);
    }
    assertThat(scratch).isEmptyDirectory();
  }

  @Test
  void keepsOneWorkerWarmForManyDocuments() throws IOException {
    try (TestPool pool = TestPool.misbehaving(scratch)) {
      String first = pool.identity();
      for (int i = 0; i < 10; i++) {
        assertThat(pool.inspect("a.docx", OfficeSamples.docx("nummer " + i)).text())
            .contains("nummer " + i);
        assertThat(pool.inspect("a.pdf", PdfSamples.pdf(i + 1, "blad")).pages()).hasValue(i + 1);
      }
      assertThat(pool.identity()).isEqualTo(first);
    }
    assertThat(scratch).isEmptyDirectory();
  }

  @Test
  void replacesAWorkerAfterItsShare() {
    WorkerSettings usual = TestPool.settings(WorkerJars.misbehaving(), scratch);
    WorkerSettings two =
        new WorkerSettings(
            usual.workerFolder(), scratch, 1, 256, usual.timeLimit(), 1000, MEBIBYTE, 2);
    try (TestPool pool = TestPool.with(two)) {
      String first = pool.identity();
      assertThat(pool.identity()).isEqualTo(first);
      assertThat(pool.identity()).isNotEqualTo(first);
    }
  }

  @Test
  void letsTwoWorkersWorkAtOnce() throws Exception {
    WorkerSettings usual = TestPool.settings(WorkerJars.misbehaving(), scratch);
    WorkerSettings two =
        new WorkerSettings(
            usual.workerFolder(), scratch, 2, 256, Duration.ofSeconds(30), 1000, MEBIBYTE, 100);
    try (TestPool pool = TestPool.with(two)) {
      CompletableFuture<Inspection> endless = endlessJob(pool);
      assertThat(pool.inspect("a.docx", OfficeSamples.docx("ernaast")).text()).contains("ernaast");
      assertThat(endless).isNotDone();
    }
  }

  @Test
  void makesCallersWaitForTheirTurn() {
    try (TestPool pool = TestPool.ordinary(scratch)) {
      Set<String> texts =
          Set.copyOf(
              IntStream.range(0, 8)
                  .parallel()
                  .mapToObj(i -> pool.inspect("a.txt", Samples.text("nummer " + i)).text().strip())
                  .toList());
      assertThat(texts).hasSize(8);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void writesNoFileOutsideTheFolderOfItsWorker() throws IOException {
    try (TestPool pool = TestPool.misbehaving(scratch)) {
      CompletableFuture<Inspection> endless = endlessJob(pool);
      List<Path> written = new ArrayList<>();
      for (ProcessHandle worker : ProcessHandle.current().descendants().toList()) {
        written.addAll(OpenFiles.writtenBy(worker));
      }
      assertThat(written).isNotEmpty().allMatch(file -> file.startsWith(scratch));
      assertThat(endless).isNotDone();
    }
  }

  @Test
  void endsWorkersAtItsClosing() throws Exception {
    TestPool pool = TestPool.misbehaving(scratch);
    CompletableFuture<Inspection> endless = endlessJob(pool);
    long start = System.nanoTime();
    pool.close();
    assertThat(endless)
        .failsWithin(Duration.ofSeconds(5))
        .withThrowableThat()
        .withCauseInstanceOf(IllegalStateException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    assertThat(scratch).isEmptyDirectory();
  }

  @Test
  void leavesNoThreadBehind() throws Exception {
    try (TestPool pool = TestPool.misbehaving(scratch)) {
      assertThat(pool.identity()).isNotEmpty();
      assertThat(pool.inspect("x", MisbehavingParser.document("garbage")).observations())
          .containsExactly(NOT_INSPECTED);
      assertThat(pool.identity()).isNotEmpty();
    }
    Await.until(
        () -> Thread.getAllStackTraces().keySet().stream().noneMatch(WorkerPoolTest::isOurs));
  }

  @Test
  void sparesTheFoldersOfLivingWorkers() {
    try (TestPool pool = TestPool.misbehaving(scratch)) {
      String worker = pool.identity();
      TestPool.ordinary(scratch).close();
      assertThat(pool.identity()).isEqualTo(worker);
    }
  }

  /** A job that ends with its worker only, and has begun. */
  private static CompletableFuture<Inspection> endlessJob(TestPool pool) {
    CompletableFuture<Inspection> job =
        CompletableFuture.supplyAsync(() -> pool.inspect("x", MisbehavingParser.document("wait")));
    Await.until(() -> pool.temporaryFiles().stream().anyMatch(file -> file.endsWith("waste")));
    return job;
  }

  private static boolean isOurs(Thread thread) {
    return thread.getName().startsWith("inspection-");
  }
}
