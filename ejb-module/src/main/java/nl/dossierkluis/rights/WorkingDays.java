package nl.dossierkluis.rights;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * The Dutch working days: Monday to Friday, except the public holidays of the Algemene termijnenwet
 * art. 3(1), which are the holidays meant by Regulation 1182/71 art. 2(1).
 *
 * <p>Good Friday and the days equated by royal decree (art. 3(2) and (3)) count as working days
 * unless {@code includeAtwEquivalents} is set. Whether an EU term waits for them is not settled;
 * the default gives the earlier, cautious date.
 *
 * <p>Knows the years 1970 to 2100 and refuses others with an {@link IllegalArgumentException}: such
 * a date is a slip of the pen, not a term.
 *
 * @param includeAtwEquivalents whether Good Friday and the decreed days are holidays too
 */
public record WorkingDays(boolean includeAtwEquivalents) {

  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2100;

  /** The default reading: only the holidays of art. 3(1). */
  public static WorkingDays dutch() {
    return new WorkingDays(false);
  }

  /** Whether work is expected on this day. */
  public boolean contains(LocalDate day) {
    requireKnownYear(day);
    return !isWeekend(day) && !isHoliday(day);
  }

  /**
   * The day itself, or else the first working day after it: where a term ends whose last day falls
   * on a weekend or holiday (Regulation 1182/71 art. 3(4)).
   */
  public LocalDate onOrAfter(LocalDate day) {
    LocalDate candidate = day;
    while (!contains(candidate)) {
      candidate = candidate.plusDays(1);
    }
    return candidate;
  }

  /** The day itself, or else the last working day before it. */
  public LocalDate onOrBefore(LocalDate day) {
    LocalDate candidate = day;
    while (!contains(candidate)) {
      candidate = candidate.minusDays(1);
    }
    return candidate;
  }

  /**
   * The working day that lies {@code count} working days before the day; the day itself is not
   * counted.
   *
   * @param count not negative; zero gives the day itself
   */
  public LocalDate before(LocalDate day, int count) {
    if (count < 0) {
      throw new IllegalArgumentException("Cannot count back " + count + " working days");
    }
    LocalDate candidate = day;
    for (int left = count; left > 0; left--) {
      candidate = onOrBefore(candidate.minusDays(1));
    }
    return candidate;
  }

  /**
   * The working days somebody still has: those after {@code from} up to and including {@code to}.
   * Zero when no working day is left, negative when {@code to} lies before {@code from}.
   */
  public int between(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -between(to, from);
    }
    requireKnownYear(from);
    requireKnownYear(to);
    return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::contains).count();
  }

  private boolean isHoliday(LocalDate day) {
    return PublicHoliday.allIn(day.getYear()).contains(day)
        || (includeAtwEquivalents && AtwEquivalents.contains(day));
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static void requireKnownYear(LocalDate day) {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException("No calendar of Dutch holidays for " + day);
    }
  }
}
