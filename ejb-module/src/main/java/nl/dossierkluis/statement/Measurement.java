package nl.dossierkluis.statement;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The state of one sentence with its evidence.
 *
 * @param state whether the sentence is true
 * @param evidence what shows it
 * @param since the first day of this state, where it is known
 */
public record Measurement(PromiseState state, Evidence evidence, Optional<LocalDate> since) {

  public Measurement {
    Objects.requireNonNull(state);
    Objects.requireNonNull(evidence);
    Objects.requireNonNull(since);
  }

  /** A measurement that does not know since when. */
  static Measurement of(PromiseState state, Evidence evidence) {
    return new Measurement(state, evidence, Optional.empty());
  }
}
