package nl.dossierkluis.rights;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * The length of one term during the days it is in force.
 *
 * @param term which term
 * @param length how many units, at least one
 * @param unit what is counted
 * @param source the article or the promise that sets the length
 * @param validFrom the first day in force
 * @param validBefore the first day no longer in force; empty while nothing replaces it
 */
public record TermParameter(
    Term term,
    int length,
    TermUnit unit,
    String source,
    LocalDate validFrom,
    Optional<LocalDate> validBefore) {

  /**
   * @throws IllegalArgumentException when the length is not positive, the source is blank or the
   *     validity ends before it begins
   */
  public TermParameter {
    Objects.requireNonNull(term);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(validFrom);
    if (length < 1) {
      throw new IllegalArgumentException(term + " cannot last " + length + " " + unit);
    }
    if (source.isBlank()) {
      throw new IllegalArgumentException(term + " needs a source");
    }
    if (validBefore.isPresent() && !validFrom.isBefore(validBefore.get())) {
      throw new IllegalArgumentException(term + " ends before it begins");
    }
  }

  /** Whether this length is in force on the day. */
  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && validBefore.map(day::isBefore).orElse(true);
  }

  /**
   * The moment a term in hours ends. Hours are hours: nothing waits for a weekend or holiday, and
   * when the clocks change the time of day differs (Regulation 1182/71 art. 3(1) and 3(4)).
   *
   * @throws IllegalStateException when this term does not count in hours
   */
  public ZonedDateTime endAfter(ZonedDateTime start) {
    if (unit != TermUnit.HOURS) {
      throw new IllegalStateException(term + " counts in " + unit + ", not in hours");
    }
    return start.plusHours(length);
  }

  boolean overlaps(TermParameter other) {
    return term == other.term && (validOn(other.validFrom) || other.validOn(validFrom));
  }
}
