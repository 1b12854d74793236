package nl.dossierkluis.statement;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Something that happened on a day, with where it can be looked up.
 *
 * @param date the day
 * @param nl what happened, a plain Dutch sentence
 * @param en the same in English
 * @param source the decision, case or publication
 */
public record DatedFact(LocalDate date, String nl, String en, String source) {

  /**
   * @throws IllegalArgumentException when the words or the source are missing
   */
  public DatedFact {
    Objects.requireNonNull(date);
    if (nl.isBlank() || en.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException("The fact of " + date + " needs its words and a source");
    }
  }

  static DatedFact from(JsonFields fields) {
    return new DatedFact(
        fields.date("date"), fields.text("nl"), fields.text("en"), fields.text("source"));
  }
}
