package nl.dossierkluis.web.bench;

import java.nio.file.Path;
import nl.dossierkluis.web.bench.Figure.Kind;
import nl.dossierkluis.web.product.RunningProduct;

/** From the command until the product says that it is ready. */
final class StartUp {

  private final Samples first;
  private final Samples again;

  private StartUp(Samples first, Samples again) {
    this.first = first;
    this.again = again;
  }

  /** Starts it on empty folders, and each again; with the archive, which it waits for. */
  static StartUp measure(Path scratch, int rounds) {
    double[] first = new double[rounds];
    double[] again = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      Path data = scratch.resolve("start-" + round);
      first[round] = seconds(data);
      again[round] = seconds(data);
    }
    return new StartUp(new Samples(first), new Samples(again));
  }

  private static double seconds(Path data) {
    long start = System.nanoTime();
    try (RunningProduct product = RunningProduct.start(data)) {
      return (System.nanoTime() - start) / 1e9;
    }
  }

  void tell(Report report) {
    report.add(Figure.of("start, nothing there yet", "s", first).asking(Kind.AT_MOST, 8));
    report.add(Figure.of("start, again", "s", again).asking(Kind.AT_MOST, 8));
  }
}
