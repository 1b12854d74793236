package nl.dossierkluis.statement;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The state of one sentence with its evidence.
 *
 * @param state whether the sentence is true
 * @param evidenceNl what shows it, a plain Dutch sentence
 * @param evidenceEn the same in English
 * @param since the first day of this state, where it is known
 */
public record Measurement(
    PromiseState state, String evidenceNl, String evidenceEn, Optional<LocalDate> since) {

  /**
   * @throws IllegalArgumentException when the evidence is blank in either language
   */
  public Measurement {
    Objects.requireNonNull(state);
    Objects.requireNonNull(since);
    if (evidenceNl.isBlank() || evidenceEn.isBlank()) {
      throw new IllegalArgumentException("A state of " + state + " needs evidence");
    }
  }
}
