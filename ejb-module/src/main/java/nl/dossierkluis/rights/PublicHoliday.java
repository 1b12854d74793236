package nl.dossierkluis.rights;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The public holidays of the Algemene termijnenwet, art. 3(1): the days the Netherlands designates
 * for Regulation 1182/71, art. 2(1). Easter Sunday and Whit Sunday are Sundays anyway.
 *
 * <p>The list as it reads today is applied to past years too; only the sovereign's birthday follows
 * its own history, because the law names no date for it.
 */
enum PublicHoliday {
  NEW_YEARS_DAY,
  EASTER_MONDAY,
  SOVEREIGNS_BIRTHDAY,
  LIBERATION_DAY,
  ASCENSION_DAY,
  WHIT_MONDAY,
  CHRISTMAS_DAY,
  SECOND_CHRISTMAS_DAY;

  private static final int FIRST_KINGS_DAY = 2014;
  private static final int FIRST_MOVED_TO_SATURDAY = 1980;

  /** The date of this holiday in the year, whatever the day of the week. */
  LocalDate in(int year) {
    return switch (this) {
      case NEW_YEARS_DAY -> LocalDate.of(year, 1, 1);
      case EASTER_MONDAY -> Easter.sunday(year).plusDays(1);
      case SOVEREIGNS_BIRTHDAY -> sovereignsBirthday(year);
      case LIBERATION_DAY -> LocalDate.of(year, 5, 5);
      case ASCENSION_DAY -> Easter.sunday(year).plusDays(39);
      case WHIT_MONDAY -> Easter.sunday(year).plusDays(50);
      case CHRISTMAS_DAY -> LocalDate.of(year, 12, 25);
      case SECOND_CHRISTMAS_DAY -> LocalDate.of(year, 12, 26);
    };
  }

  /** All holidays of the year; fewer than eight when two coincide (5 May 2016). */
  static Set<LocalDate> allIn(int year) {
    return Arrays.stream(values()).map(day -> day.in(year)).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Koningsdag, 27 April since 2014, or Koninginnedag, 30 April before. A Sunday moves it to the
   * Saturday; until 1980 it moved Koninginnedag to the Monday.
   */
  private static LocalDate sovereignsBirthday(int year) {
    LocalDate day = LocalDate.of(year, 4, year >= FIRST_KINGS_DAY ? 27 : 30);
    if (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
      return day;
    }
    return year >= FIRST_MOVED_TO_SATURDAY ? day.minusDays(1) : day.plusDays(1);
  }
}
