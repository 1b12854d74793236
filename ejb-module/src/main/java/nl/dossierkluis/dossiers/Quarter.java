package nl.dossierkluis.dossiers;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/**
 * A quarter of a year.
 *
 * @param year such as 2026
 * @param number from 1 to 4
 */
public record Quarter(int year, int number) {

  public Quarter {
    if (number < 1 || number > 4) {
      throw new IllegalArgumentException("no quarter");
    }
  }

  static Quarter of(LocalDate day) {
    return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
  }

  public LocalDate firstDay() {
    return LocalDate.of(year, 3 * number - 2, 1);
  }

  public LocalDate lastDay() {
    return firstDay().plusMonths(3).minusDays(1);
  }

  Quarter before() {
    return of(firstDay().minusDays(1));
  }

  /** Such as {@code 2026-Q4}. */
  @Override
  public String toString() {
    return year + "-Q" + number;
  }
}
