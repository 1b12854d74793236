package nl.dossierkluis.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

  private final WorkingDays days = WorkingDays.dutch();
  private final WorkingDays withEquivalents = new WorkingDays(true);

  @ParameterizedTest
  @ValueSource(strings = {"1969-12-31", "2101-01-01", "0026-11-22"})
  void refusesYearsWithoutCalendar(LocalDate day) {
    assertThatThrownBy(() -> days.contains(day))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(day.toString());
    assertThatThrownBy(() -> days.between(LocalDate.of(2000, 1, 1), day))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesToCountBackANegativeNumber() {
    assertThatThrownBy(() -> days.before(LocalDate.of(2026, 11, 23), -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void knowsTheFirstAndTheLastDayOfTheCalendar() {
    assertThat(days.contains(LocalDate.of(1970, 1, 2))).isTrue();
    assertThat(days.contains(LocalDate.of(2100, 12, 31))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-21", "2026-11-22", "2026-05-05", "2025-04-26", "2026-04-27"})
  void doesNotContainWeekendsAndHolidays(LocalDate day) {
    assertThat(days.contains(day)).isFalse();
  }

  @Test
  void contains27AprilWhenItIsASunday() {
    assertThat(PublicHoliday.allIn(2025)).doesNotContain(LocalDate.of(2025, 4, 27));
    assertThat(days.contains(LocalDate.of(2025, 4, 28))).isTrue();
  }

  /** Good Friday 2024 to 2030 and every day named by royal decree. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-03-29", "2025-04-18", "2026-04-03", "2027-03-26", "2028-04-14", "2029-03-30",
        "2030-04-19", "2023-04-28", "2023-05-19", "2024-05-10", "2024-12-27", "2025-05-30",
        "2026-01-02", "2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26"
      })
  void containsEquatedDaysUnlessAskedToLeaveThemOut(LocalDate day) {
    assertThat(days.contains(day)).isTrue();
    assertThat(withEquivalents.contains(day)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-25, 2025-12-29, 2025-12-24",
    "2026-04-05, 2026-04-07, 2026-04-03",
    "2026-11-23, 2026-11-23, 2026-11-23",
    "2027-01-01, 2027-01-04, 2026-12-31"
  })
  void rollsForwardsAndBackwards(LocalDate day, LocalDate onOrAfter, LocalDate onOrBefore) {
    assertThat(days.onOrAfter(day)).isEqualTo(onOrAfter);
    assertThat(days.onOrBefore(day)).isEqualTo(onOrBefore);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, 0, 2026-11-23",
    "2026-11-23, 1, 2026-11-20",
    "2026-11-23, 5, 2026-11-16",
    "2026-11-22, 1, 2026-11-20",
    "2027-01-04, 5, 2026-12-24"
  })
  void countsBack(LocalDate day, int count, LocalDate expected) {
    assertThat(days.before(day, count)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22, 2026-11-22, 0",
    "2026-11-22, 2026-11-25, 3",
    "2026-11-20, 2026-11-23, 1",
    "2026-11-20, 2026-11-22, 0",
    "2026-11-23, 2026-11-20, -1",
    "2026-12-23, 2027-01-04, 6"
  })
  void countsTheDaysLeft(LocalDate from, LocalDate to, int expected) {
    assertThat(days.between(from, to)).isEqualTo(expected);
  }
}
