package nl.dossierkluis.dossiers;

import java.time.LocalDate;
import java.util.Optional;
import nl.dossierkluis.platform.InvalidInput;

/**
 * The days on which a grant holds, by the practice's calendar; both are included.
 *
 * @param firstDay empty for at once
 * @param lastDay empty for as long as it is not revoked
 */
record GrantPeriod(Optional<LocalDate> firstDay, Optional<LocalDate> lastDay) {

  /** From now on, without an end. */
  static final GrantPeriod OPEN = new GrantPeriod(Optional.empty(), Optional.empty());

  GrantPeriod {
    if (firstDay.isPresent() && lastDay.isPresent() && lastDay.get().isBefore(firstDay.get())) {
      throw new IllegalArgumentException("a grant ends before it begins");
    }
  }

  /** From a day on; that is at once when the day has come. */
  static GrantPeriod from(LocalDate day, LocalDate today) {
    Optional<LocalDate> first = Optional.of(day).filter(today::isBefore);
    return new GrantPeriod(first, Optional.empty());
  }

  /**
   * Until a day.
   *
   * @throws InvalidInput for the field {@code lastDay} when the day has passed
   */
  static GrantPeriod until(LocalDate day, LocalDate today) {
    if (day.isBefore(today)) {
      throw new InvalidInput("lastDay", "dossiers.last-day-passed");
    }
    return new GrantPeriod(Optional.empty(), Optional.of(day));
  }
}
