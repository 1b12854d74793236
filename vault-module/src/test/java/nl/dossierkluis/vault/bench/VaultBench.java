package nl.dossierkluis.vault.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures the vault and appends a line for each sample to a file: {@code figure, side, value},
 * parted by tabs. The figures are {@code seal, open, seal-first, open-first} in MB/s (a million
 * bytes), each with the sides {@code ours} and {@code rival}, and {@code rotation} in seconds.
 *
 * <p>Rivals take turns: every round measures each of them once, in a fresh process.
 */
public final class VaultBench {

  private static final int MILLION = 1_000_000;

  private final Path samples;
  private final Path scratch;
  private final boolean quick;

  private VaultBench(Path samples, Path scratch, boolean quick) {
    this.samples = samples;
    this.scratch = scratch;
    this.quick = quick;
  }

  /** Arguments: the file of samples, a scratch folder, {@code quick} or {@code full}. */
  public static void main(String[] arguments) throws RunnerException, IOException {
    VaultBench bench =
        new VaultBench(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2].equals("quick"));
    bench.cipher();
    bench.rotation();
  }

  private void cipher() throws RunnerException {
    for (int round = 0; round < (quick ? 1 : 5); round++) {
      measure("", options().warmupIterations(quick ? 0 : 3));
      measure("-first", options().warmupIterations(0));
    }
  }

  private ChainedOptionsBuilder options() {
    return new OptionsBuilder()
        .include(CipherBenchmark.class.getSimpleName())
        .verbosity(VerboseMode.SILENT)
        .forks(quick ? 0 : 1)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(1)
        .measurementTime(quick ? TimeValue.milliseconds(50) : TimeValue.seconds(1));
  }

  private void measure(String suffix, ChainedOptionsBuilder options) throws RunnerException {
    new Runner(options.build())
        .run()
        .forEach(
            result -> {
              String name = result.getPrimaryResult().getLabel();
              boolean rival = name.startsWith("raw");
              String figure = rival ? name.substring(3).toLowerCase(Locale.ROOT) : name;
              double rate = result.getPrimaryResult().getScore() * CipherBenchmark.LENGTH / MILLION;
              write(figure + suffix, rival ? "rival" : "ours", rate);
            });
  }

  private void rotation() {
    try (RotationBench rotation = RotationBench.of(scratch, quick ? 50 : 10_000)) {
      for (int round = 0; round < (quick ? 1 : 5); round++) {
        write("rotation", "ours", rotation.seconds());
      }
    }
  }

  private void write(String figure, String side, double value) {
    String line = String.format(Locale.ROOT, "%s\t%s\t%f%n", figure, side, value);
    try {
      Files.writeString(samples, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
