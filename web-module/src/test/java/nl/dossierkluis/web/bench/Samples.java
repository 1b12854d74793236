package nl.dossierkluis.web.bench;

import java.util.Arrays;
import java.util.List;

/** Measured values of one thing. */
record Samples(double... values) {

  Samples {
    values = Arrays.stream(values).sorted().toArray();
  }

  static Samples of(List<Double> values) {
    return new Samples(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  double median() {
    return at(0.5);
  }

  /** The value that this share of them does not exceed: 0.95 for the slowest but one of twenty. */
  double at(double share) {
    return values[(int) Math.min(values.length - 1, Math.floor(share * values.length))];
  }

  double least() {
    return values[0];
  }

  double most() {
    return values[values.length - 1];
  }
}
