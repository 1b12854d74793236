package nl.dossierkluis.web.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures the product on this machine and tells a table, and JSON if asked. It starts what it
 * needs on a scratch folder and a free port, ends by itself and takes everything away again.
 *
 * <p>The system property {@code project.dir} says where the product was built.
 */
public final class Bench {

  private final Path project;
  private final boolean quick;
  private final PrintStream out;

  /**
   * @param project folder of the built project
   * @param quick with sizes that show only that everything is measured
   */
  public Bench(Path project, boolean quick, PrintStream out) {
    this.project = project;
    this.quick = quick;
    this.out = out;
  }

  /** Arguments: {@code [--quick] [--json FILE]}. */
  public static void main(String[] arguments) {
    List<String> words = List.of(arguments);
    int json = words.indexOf("--json");
    Path project = Path.of(System.getProperty("project.dir"));
    Report report = new Bench(project, words.contains("--quick"), System.out).run();
    if (json >= 0) {
      report.write(Path.of(words.get(json + 1)));
    }
    System.exit(0); // the HTTP client leaves threads behind
  }

  /** Measures everything. */
  Report run() {
    Report report = new Report(out);
    Path scratch = scratch();
    try {
      try (Server server = Server.start(scratch)) {
        measures().forEach(one -> one.run(server, quick ? Sizes.QUICK : Sizes.FULL, report));
      }
      StartUp.measure(scratch, quick ? 1 : 3).tell(report);
      VaultFigures.measure(project.resolve("vault-module/target/test-classes"), scratch, quick)
          .tell(report);
    } finally {
      delete(scratch);
    }
    return report;
  }

  private List<Measure> measures() {
    return List.of(
        new IdleMemory(),
        new Transfers(),
        new SmallUploads(),
        new ManyUploads(),
        new Inspecting(project.resolve("web-module/target/demo")),
        new Pages(),
        new AccessPackage(),
        new SignIns(),
        new LogWriters());
  }

  /** Beside the build, since the system's folder for such things is often no disk. */
  private Path scratch() {
    try {
      return Files.createTempDirectory(project.resolve("web-module/target"), "bench-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
