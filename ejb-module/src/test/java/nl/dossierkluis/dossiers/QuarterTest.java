package nl.dossierkluis.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarterTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-Q1, 2026-01-01, 2026-03-31",
    "2026-03-31, 2026-Q1, 2026-01-01, 2026-03-31",
    "2026-04-01, 2026-Q2, 2026-04-01, 2026-06-30",
    "2028-02-29, 2028-Q1, 2028-01-01, 2028-03-31",
    "2026-09-30, 2026-Q3, 2026-07-01, 2026-09-30",
    "2026-12-31, 2026-Q4, 2026-10-01, 2026-12-31"
  })
  void reachesFromItsFirstToItsLastDay(
      LocalDate day, String name, LocalDate first, LocalDate last) {
    Quarter quarter = Quarter.of(day);
    assertThat(quarter).hasToString(name);
    assertThat(quarter.firstDay()).isEqualTo(first);
    assertThat(quarter.lastDay()).isEqualTo(last);
  }

  @Test
  void followsTheLastOfTheYearBefore() {
    assertThat(new Quarter(2027, 1).before()).isEqualTo(new Quarter(2026, 4));
  }

  @Test
  void isOneOfFour() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Quarter(2026, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new Quarter(2026, 0));
  }
}
