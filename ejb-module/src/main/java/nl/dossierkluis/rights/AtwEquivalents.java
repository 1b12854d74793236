package nl.dossierkluis.rights;

import java.time.LocalDate;
import java.util.Set;

/**
 * The days that the Algemene termijnenwet treats like a public holiday: Good Friday (art. 3(2)) and
 * the days named by royal decree (art. 3(3)). Whether they stop a term of the GDPR is not settled,
 * see {@link WorkingDays}.
 */
final class AtwEquivalents {

  /** Decreed up to and including 2028; a new decree adds its days here. */
  private static final Set<LocalDate> BY_ROYAL_DECREE =
      Set.of(
          LocalDate.of(2023, 4, 28),
          LocalDate.of(2023, 5, 19),
          LocalDate.of(2024, 5, 10),
          LocalDate.of(2024, 12, 27),
          LocalDate.of(2025, 5, 30),
          LocalDate.of(2026, 1, 2),
          LocalDate.of(2026, 5, 15),
          LocalDate.of(2027, 5, 7),
          LocalDate.of(2028, 4, 28),
          LocalDate.of(2028, 5, 26));

  private AtwEquivalents() {}

  static boolean contains(LocalDate day) {
    return BY_ROYAL_DECREE.contains(day) || day.equals(goodFriday(day.getYear()));
  }

  static LocalDate goodFriday(int year) {
    return Easter.sunday(year).minusDays(2);
  }
}
