package nl.dossierkluis.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClocksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-25 | WARN | nog 3 dagen, t/m wo 25 nov",
        "2026-11-23 | WARN | nog 1 dag, t/m morgen",
        "2026-11-22 | WARN | vandaag is de laatste dag",
        "2026-11-21 | STOP | 1 dag te laat, moest gisteren",
        "2026-11-18 | STOP | 4 dagen te laat, moest wo 18 nov",
        "2026-12-21 | OK | nog 29 dagen, t/m ma 21 dec",
      })
  void saysHowMuchTimeIsLeft(LocalDate due, Tone tone, String text) {
    assertThat(Beans.clocks("nl").read(due, null)).isEqualTo(new ClockChip(tone, text));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-27, WARN", "2026-11-28, WARN", "2026-11-29, WARN", "2026-11-30, OK"})
  void warnsFromFiveWeekdaysWhenNobodyCountsHolidays(LocalDate due, Tone tone) {
    assertThat(Beans.clocks("nl").read(due, null).tone()).isEqualTo(tone);
  }

  @ParameterizedTest
  @CsvSource({"6, OK", "5, WARN", "0, WARN"})
  void warnsFromFiveWorkingDaysAsCounted(int left, Tone tone) {
    LocalDate due = LocalDate.of(2026, 12, 24);
    assertThat(Beans.clocks("nl").read(due, left).tone()).isEqualTo(tone);
  }

  @Test
  void isLateWhateverTheCountSays() {
    LocalDate due = LocalDate.of(2026, 11, 21);
    assertThat(Beans.clocks("en").read(due, 9))
        .isEqualTo(new ClockChip(Tone.STOP, "1 day late, was due yesterday"));
  }

  @Test
  void stopsWhenItIsDone() {
    LocalDate due = LocalDate.of(2026, 11, 20);
    Clocks clocks = Beans.clocks("nl");
    assertThat(clocks.done(due, due))
        .isEqualTo(new ClockChip(Tone.OK, "op tijd gedaan, eergisteren"));
    assertThat(clocks.done(due, due.plusDays(1)).tone()).isEqualTo(Tone.STOP);
  }

  @Test
  void readsMomentsInTheZoneOfThePractice() {
    Instant late = Instant.parse("2026-11-21T23:30:00Z");
    assertThat(Beans.dates("nl").nearMoment(late)).isEqualTo("vandaag, 00:30");
    assertThat(Beans.dates("en").moment(late)).isEqualTo("Sun 22 Nov 2026, 00:30");
  }
}
