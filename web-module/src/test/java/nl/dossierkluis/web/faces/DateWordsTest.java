package nl.dossierkluis.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @ParameterizedTest
  @CsvSource({
    "nl, 2026-11-25, wo 25 nov 2026",
    "en, 2026-11-25, Wed 25 Nov 2026",
    "nl, 2028-03-01, wo 1 mrt 2028",
    "en, 2026-09-06, Sun 6 Sep 2026",
    "nl, 2026-05-04, ma 4 mei 2026",
  })
  void writesADayInFull(String language, LocalDate day, String words) {
    assertThat(in(language).day(day)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "nl, 2026-11-20, eergisteren",
    "nl, 2026-11-21, gisteren",
    "nl, 2026-11-22, vandaag",
    "nl, 2026-11-23, morgen",
    "nl, 2026-11-24, overmorgen",
    "nl, 2026-11-25, wo 25 nov",
    "nl, 2026-11-19, do 19 nov",
    "nl, 2027-05-21, vr 21 mei",
    "nl, 2027-05-22, za 22 mei 2027",
    "nl, 2026-05-26, di 26 mei",
    "nl, 2026-05-25, ma 25 mei 2026",
    "en, 2026-11-23, tomorrow",
    "en, 2026-12-24, Thu 24 Dec",
  })
  void saysANearDayAsPeopleDo(String language, LocalDate day, String words) {
    assertThat(in(language).near(day, TODAY)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"09:05:59, 09:05", "00:00, 00:00", "23:59:59.999, 23:59"})
  void writesATimeOfDay(LocalTime time, String words) {
    assertThat(in("nl").time(time)).isEqualTo(words);
  }

  private static DateWords in(String language) {
    return DateWords.in(Locale.forLanguageTag(language));
  }
}
