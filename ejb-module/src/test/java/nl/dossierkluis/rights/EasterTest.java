package nl.dossierkluis.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EasterTest {

  /** Published dates, among them the earliest and latest of our time and both late exceptions. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1818-03-22", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23",
        "2011-04-24", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16",
        "2029-04-01", "2030-04-21", "2038-04-25", "2049-04-18", "2076-04-19", "2100-03-28"
      })
  void fallsOnThePublishedDate(LocalDate easter) {
    assertThat(Easter.sunday(easter.getYear())).isEqualTo(easter);
  }

  @Test
  void isAlwaysASundayFrom22MarchTo25April() {
    assertThat(IntStream.rangeClosed(1970, 2100).mapToObj(Easter::sunday))
        .allMatch(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY)
        .allMatch(day -> !day.isBefore(LocalDate.of(day.getYear(), 3, 22)))
        .allMatch(day -> !day.isAfter(LocalDate.of(day.getYear(), 4, 25)));
  }
}
