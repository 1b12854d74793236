package nl.dossierkluis.vault.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.dossierkluis.vault.Inspection;
import nl.dossierkluis.vault.Inspector;
import nl.dossierkluis.vault.WorkerSettings;

/** A pool of real child processes whose scratch folders lie in a folder of the test. */
final class TestPool implements Inspector {
  static final List<Path> TOOLS = List.of(Path.of("/usr/bin"), Path.of("/bin"));

  private final Path scratch;
  private final WorkerPool pool;

  private TestPool(WorkerSettings settings, List<Path> tools) {
    this.scratch = settings.scratchFolder();
    this.pool = new WorkerPool(settings, new ScratchFolders(scratch, scratch), tools);
  }

  /** Workers as in the product. */
  static TestPool ordinary(Path scratch) {
    return with(settings(WorkerJars.folder(), scratch));
  }

  /** Workers that do what their documents say. */
  static TestPool misbehaving(Path scratch) {
    return with(settings(WorkerJars.misbehaving(), scratch));
  }

  static TestPool with(WorkerSettings settings) {
    return new TestPool(settings, TOOLS);
  }

  /** Misbehaving workers confined by the programs in this folder. */
  static TestPool confinedBy(Path tools, Path scratch) {
    return new TestPool(settings(WorkerJars.misbehaving(), scratch), List.of(tools));
  }

  /** One worker, 8 seconds, 100,000 characters, 3 MiB as a whole. */
  static WorkerSettings settings(Path jars, Path scratch) {
    return new WorkerSettings(jars, scratch, 1, 256, Duration.ofSeconds(8), 100_000, 3 << 20, 100);
  }

  Inspection inspect(String name, byte[] content) {
    return inspect(new ByteArrayInputStream(content), content.length, name);
  }

  @Override
  public Inspection inspect(InputStream content, long length, String fileName) {
    return pool.inspect(content, length, fileName);
  }

  /** What tells one misbehaving worker from another. */
  String identity() {
    return inspect("x", MisbehavingParser.document("identity")).text().strip();
  }

  /** How the workers are confined, once one has started. */
  Confinement confinement() {
    return pool.confinement().orElseThrow();
  }

  /** The files in the temporary folders of the workers. */
  List<Path> temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.walk(scratch)) {
      return files.filter(Files::isRegularFile).filter(file -> !file.endsWith("lock")).toList();
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
