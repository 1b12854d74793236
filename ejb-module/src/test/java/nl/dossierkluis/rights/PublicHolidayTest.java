package nl.dossierkluis.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidayTest {

  /** The table of holidays 2024 to 2030, made by another program than this one. */
  @ParameterizedTest
  @CsvSource({
    "2024, 01-01 04-01 04-27 05-05 05-09 05-20 12-25 12-26",
    "2025, 01-01 04-21 04-26 05-05 05-29 06-09 12-25 12-26",
    "2026, 01-01 04-06 04-27 05-05 05-14 05-25 12-25 12-26",
    "2027, 01-01 03-29 04-27 05-05 05-06 05-17 12-25 12-26",
    "2028, 01-01 04-17 04-27 05-05 05-25 06-05 12-25 12-26",
    "2029, 01-01 04-02 04-27 05-05 05-10 05-21 12-25 12-26",
    "2030, 01-01 04-22 04-27 05-05 05-30 06-10 12-25 12-26"
  })
  void areTheDaysOfTheTable(int year, String days) {
    assertThat(PublicHoliday.allIn(year))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(days.split(" "))
                .map(day -> MonthDay.parse("--" + day).atYear(year))
                .toList());
  }

  /** Koningsdag from 2014, Koninginnedag before; a Sunday moves it, before 1980 to the Monday. */
  @ParameterizedTest
  @CsvSource({
    "1971-04-30", "1972-05-01", "1978-05-01", "1979-04-30", "1989-04-29", "2000-04-29",
    "2006-04-29", "2013-04-30", "2014-04-26", "2015-04-27", "2025-04-26", "2026-04-27",
    "2031-04-26", "2036-04-26", "2100-04-27"
  })
  void followTheSovereignsBirthday(LocalDate day) {
    assertThat(PublicHoliday.SOVEREIGNS_BIRTHDAY.in(day.getYear())).isEqualTo(day);
  }

  @Test
  void coincideWhenAscensionDayIsLiberationDay() {
    assertThat(PublicHoliday.allIn(2016)).hasSize(7).contains(LocalDate.of(2016, 5, 5));
  }
}
