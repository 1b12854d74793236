package nl.dossierkluis.web.bench;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One figure of the benchmark.
 *
 * @param name as it stands in table and JSON
 * @param unit of the value and of the rival's
 * @param value what counts: a median or a percentile
 * @param least and {@code most}: the spread of what was measured
 * @param rival the rival's value, if there is one
 * @param goal what is asked for, if anything is
 */
record Figure(
    String name,
    String unit,
    double value,
    double least,
    double most,
    OptionalDouble rival,
    Optional<Goal> goal) {

  /** How a value is held against what is asked. */
  enum Kind {
    AT_LEAST("≥ %s"),
    AT_MOST("≤ %s"),
    /** The value as a share of the rival's. */
    SHARE("≥ %s of it");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** What is asked for. */
  record Goal(Kind kind, double bound) {

    @Override
    public String toString() {
      return String.format(Locale.ROOT, kind.words, trimmed(bound));
    }
  }

  static Figure of(String name, String unit, Samples samples) {
    return new Figure(
        name,
        unit,
        samples.median(),
        samples.least(),
        samples.most(),
        OptionalDouble.empty(),
        Optional.empty());
  }

  /** The same with another of its values in the place of the median. */
  Figure counting(double other) {
    return new Figure(name, unit, other, least, most, rival, goal);
  }

  Figure against(Samples rivals) {
    return new Figure(name, unit, value, least, most, OptionalDouble.of(rivals.median()), goal);
  }

  Figure asking(Kind kind, double bound) {
    return new Figure(name, unit, value, least, most, rival, Optional.of(new Goal(kind, bound)));
  }

  /** The value as a share of the rival's. */
  OptionalDouble share() {
    return rival.isEmpty() ? rival : OptionalDouble.of(value / rival.getAsDouble());
  }

  /** Whether what is asked was reached; empty if nothing is. */
  Optional<Boolean> reached() {
    return goal.map(
        asked ->
            switch (asked.kind()) {
              case AT_LEAST -> value >= asked.bound();
              case AT_MOST -> value <= asked.bound();
              case SHARE -> share().orElseThrow() >= asked.bound();
            });
  }

  /** Three digits, as many as mean something. */
  static String trimmed(double number) {
    if (Math.abs(number) >= 100) {
      return String.format(Locale.ROOT, "%.0f", number);
    }
    String text = String.format(Locale.ROOT, Math.abs(number) >= 10 ? "%.1f" : "%.2f", number);
    return text.replaceFirst("\\.?0+$", "");
  }
}
