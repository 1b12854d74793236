package nl.dossierkluis.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A decision of the European Commission that lets personal data go to a country (GDPR art. 45),
 * with its days of birth and death. It says nothing about whether one company is certified under
 * it.
 *
 * @param code stable name
 * @param country ISO 3166 code of the country
 * @param nl Dutch name
 * @param en English name
 * @param validFrom the first day one could rely on it
 * @param validBefore the first day one could not any more; empty while it is in force
 * @param endedBy the case that ended it; present exactly when it ended
 * @param source the decision
 * @param facts what happened to it, in order of date
 */
public record TransferMechanism(
    String code,
    String country,
    String nl,
    String en,
    LocalDate validFrom,
    Optional<LocalDate> validBefore,
    Optional<String> endedBy,
    String source,
    List<DatedFact> facts) {

  /**
   * @throws IllegalArgumentException when a name or the source is missing, it ends before it
   *     begins, or end and case do not come together
   */
  public TransferMechanism {
    Objects.requireNonNull(validFrom);
    facts = List.copyOf(facts);
    if (code.isBlank() || country.isBlank() || nl.isBlank() || en.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException("Mechanism " + code + " needs names and a source");
    }
    if (validBefore.isPresent() && !validFrom.isBefore(validBefore.get())) {
      throw new IllegalArgumentException(code + " ends before it begins");
    }
    if (validBefore.isPresent() != endedBy.isPresent()) {
      throw new IllegalArgumentException(code + " needs both its end and what ended it");
    }
  }

  /** Whether one could rely on it on the day; the day it was declared invalid is too late. */
  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && validBefore.map(day::isBefore).orElse(true);
  }

  static TransferMechanism from(JsonFields fields) {
    return new TransferMechanism(
        fields.text("code"),
        fields.text("country"),
        fields.text("nl"),
        fields.text("en"),
        fields.date("validFrom"),
        fields.optionalDate("validBefore"),
        fields.optionalText("endedBy"),
        fields.text("source"),
        fields.objects("facts").stream().map(DatedFact::from).toList());
  }
}
