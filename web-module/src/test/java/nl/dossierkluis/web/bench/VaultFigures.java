package nl.dossierkluis.web.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.dossierkluis.web.bench.Figure.Kind;

/** The figures of the vault alone, measured by its own benchmark in a process of its own. */
final class VaultFigures {

  private static final String PROGRAM = "nl.dossierkluis.vault.bench.VaultBench";

  private final Map<String, List<Double>> samples = new TreeMap<>();

  /**
   * Runs it.
   *
   * @param tests the compiled tests of the vault, where it lies
   * @param quick whether to show only that it runs
   */
  static VaultFigures measure(Path tests, Path scratch, boolean quick) {
    Path file = scratch.resolve("vault-samples");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            tests + ":" + System.getProperty("java.class.path"),
            PROGRAM,
            file.toString(),
            scratch.resolve("vault").toString(),
            quick ? "quick" : "full");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(scratch.resolve("vault-output").toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(
            "the vault's benchmark failed: " + Files.readString(scratch.resolve("vault-output")));
      }
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static VaultFigures read(Path file) throws IOException {
    VaultFigures figures = new VaultFigures();
    for (String line : Files.readAllLines(file)) {
      String[] words = line.split("\t");
      figures
          .samples
          .computeIfAbsent(words[0] + "/" + words[1], name -> new ArrayList<>())
          .add(Double.valueOf(words[2]));
    }
    return figures;
  }

  void tell(Report report) {
    report.add(cipher("seal in memory, first second", "seal-first", 0.6));
    report.add(cipher("seal in memory, warm", "seal", 0.9));
    report.add(cipher("open in memory, first second", "open-first", 0.6));
    report.add(cipher("open in memory, warm", "open", 0.9));
    report.add(
        Figure.of("rotation of the keys", "s", of("rotation/ours")).asking(Kind.AT_MOST, 10));
  }

  private Figure cipher(String name, String key, double share) {
    return Figure.of(name, "MB/s", of(key + "/ours"))
        .against(of(key + "/rival"))
        .asking(Kind.SHARE, share);
  }

  private Samples of(String key) {
    return Samples.of(samples.get(key));
  }
}
