package nl.dossierkluis.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The one place where the lengths of terms stand, each with its source and the days it is in force.
 * A practice that promises other terms, or a law that changes, is another entry and never another
 * constant.
 *
 * @param parameters at most one per term and day
 */
public record TermCatalogue(List<TermParameter> parameters) {

  /** The day from which the GDPR applies (art. 99(2)), and the date of the statement of 2018. */
  private static final LocalDate GDPR_APPLIES = LocalDate.of(2018, 5, 25);

  private static final TermCatalogue STANDARD =
      new TermCatalogue(
          List.of(
              sinceGdpr(Term.CONTACT, 7, TermUnit.DAYS, "Privacyreglement 25-5-2018, Uw rechten"),
              sinceGdpr(Term.ANSWER, 1, TermUnit.MONTHS, "GDPR art. 12(3), first sentence"),
              sinceGdpr(Term.EXTENSION, 2, TermUnit.MONTHS, "GDPR art. 12(3), second sentence"),
              sinceGdpr(Term.SAFETY_MARGIN, 5, TermUnit.WORKING_DAYS, "Product policy, not law"),
              sinceGdpr(Term.BREACH_NOTICE, 72, TermUnit.HOURS, "GDPR art. 33(1)")));

  /**
   * @throws IllegalArgumentException when two lengths of one term are in force on the same day
   */
  public TermCatalogue {
    parameters = List.copyOf(parameters);
    for (int i = 0; i < parameters.size(); i++) {
      refuseOverlap(parameters.get(i), parameters.subList(i + 1, parameters.size()));
    }
  }

  /** The law, and the promises of the statement of 25 May 2018. */
  public static TermCatalogue standard() {
    return STANDARD;
  }

  /**
   * The parameter in force on the day.
   *
   * @throws IllegalArgumentException when the term has no length on that day, for instance a
   *     request received before the GDPR applied
   */
  public TermParameter inForce(Term term, LocalDate day) {
    return parameters.stream()
        .filter(parameter -> parameter.term() == term && parameter.validOn(day))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No term " + term + " in force on " + day));
  }

  /**
   * The length in force on the day, in the unit the caller counts in.
   *
   * @throws IllegalArgumentException when none is in force, or it counts in another unit
   */
  int length(Term term, TermUnit unit, LocalDate day) {
    TermParameter parameter = inForce(term, day);
    if (parameter.unit() != unit) {
      throw new IllegalArgumentException(term + " counts in " + parameter.unit());
    }
    return parameter.length();
  }

  private static void refuseOverlap(TermParameter parameter, List<TermParameter> others) {
    if (others.stream().anyMatch(parameter::overlaps)) {
      throw new IllegalArgumentException("Two lengths of " + parameter.term() + " on one day");
    }
  }

  private static TermParameter sinceGdpr(Term term, int length, TermUnit unit, String source) {
    return new TermParameter(term, length, unit, source, GDPR_APPLIES, Optional.empty());
  }
}
