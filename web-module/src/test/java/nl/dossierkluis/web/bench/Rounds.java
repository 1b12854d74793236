package nl.dossierkluis.web.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Measures rivals in turn, after both are warm, so that what disturbs one disturbs the other. */
final class Rounds {

  private final int count;
  private final double warmUpSeconds;

  /**
   * @param count rounds in which each is measured once
   * @param warmUpSeconds how long both run before anything counts
   */
  Rounds(int count, double warmUpSeconds) {
    this.count = count;
    this.warmUpSeconds = warmUpSeconds;
  }

  /** Values of both. */
  record Pair(Samples ours, Samples rivals) {}

  Pair measure(DoubleSupplier ours, DoubleSupplier rival) {
    warm(ours, rival);
    List<Double> first = new ArrayList<>();
    List<Double> second = new ArrayList<>();
    for (int round = 0; round < count; round++) {
      first.add(ours.getAsDouble());
      second.add(rival.getAsDouble());
    }
    return new Pair(Samples.of(first), Samples.of(second));
  }

  Samples measure(DoubleSupplier ours) {
    warm(ours);
    List<Double> values = new ArrayList<>();
    for (int round = 0; round < count; round++) {
      values.add(ours.getAsDouble());
    }
    return Samples.of(values);
  }

  private void warm(DoubleSupplier... all) {
    long end = System.nanoTime() + (long) (warmUpSeconds * 1e9);
    do {
      for (DoubleSupplier one : all) {
        var unused = one.getAsDouble();
      }
    } while (System.nanoTime() < end);
  }
}
