package nl.dossierkluis.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermCatalogueTest {

  private static final LocalDate GDPR = LocalDate.of(2018, 5, 25);
  private static final LocalDate LATER = LocalDate.of(2027, 1, 1);

  private final TermCatalogue standard = TermCatalogue.standard();

  @Test
  void refusesTwoLengthsOnOneDay() {
    List<TermParameter> twice = List.of(contact(7, GDPR, Optional.empty()), contactFrom(LATER));
    assertThatThrownBy(() -> new TermCatalogue(twice))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CONTACT");
  }

  @Test
  void refusesDaysWithoutTerm() {
    assertThatThrownBy(() -> standard.inForce(Term.ANSWER, GDPR.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ANSWER")
        .hasMessageContaining("2018-05-24");
  }

  @Test
  void refusesALengthInAnotherUnit() {
    assertThatThrownBy(() -> standard.length(Term.ANSWER, TermUnit.DAYS, GDPR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("MONTHS");
  }

  @Test
  void refusesParametersWithoutLengthSourceOrTime() {
    assertThatThrownBy(() -> contact(0, GDPR, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> contact(7, GDPR, Optional.of(GDPR)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new TermParameter(Term.ANSWER, 1, TermUnit.MONTHS, " ", GDPR, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "CONTACT, 7, DAYS",
    "ANSWER, 1, MONTHS",
    "EXTENSION, 2, MONTHS",
    "SAFETY_MARGIN, 5, WORKING_DAYS",
    "BREACH_NOTICE, 72, HOURS"
  })
  void holdsTheLawAndThePromises(Term term, int length, TermUnit unit) {
    TermParameter parameter = standard.inForce(term, GDPR);
    assertThat(parameter.length()).isEqualTo(length);
    assertThat(parameter.unit()).isEqualTo(unit);
    assertThat(parameter.validBefore()).isEmpty();
  }

  @Test
  void givesTheLengthOfTheDay() {
    var changed =
        new TermCatalogue(List.of(contact(7, GDPR, Optional.of(LATER)), contactFrom(LATER)));
    assertThat(changed.inForce(Term.CONTACT, LATER.minusDays(1)).length()).isEqualTo(7);
    assertThat(changed.inForce(Term.CONTACT, LATER).length()).isEqualTo(3);
  }

  /** Computed independently: the weekend, Christmas and both changes of the clock. */
  @ParameterizedTest
  @CsvSource({
    "2026-10-24T14:30+02:00, 2026-10-27T13:30+01:00",
    "2026-03-27T16:00+01:00, 2026-03-30T17:00+02:00",
    "2026-12-24T17:15+01:00, 2026-12-27T17:15+01:00",
    "2026-06-05T16:45+02:00, 2026-06-08T16:45+02:00"
  })
  void countsHoursThroughEverything(String aware, String due) {
    TermParameter breach = standard.inForce(Term.BREACH_NOTICE, LocalDate.of(2026, 1, 1));
    assertThat(breach.endAfter(ZonedDateTime.parse(aware + "[Europe/Amsterdam]")))
        .isEqualTo(ZonedDateTime.parse(due + "[Europe/Amsterdam]"));
  }

  @Test
  void refusesToEndAMonthAtAMoment() {
    TermParameter answer = standard.inForce(Term.ANSWER, GDPR);
    var start = ZonedDateTime.parse("2026-06-05T16:45+02:00[Europe/Amsterdam]");
    assertThatThrownBy(() -> answer.endAfter(start)).isInstanceOf(IllegalStateException.class);
  }

  private static TermParameter contactFrom(LocalDate from) {
    return contact(3, from, Optional.empty());
  }

  private static TermParameter contact(int days, LocalDate from, Optional<LocalDate> before) {
    return new TermParameter(Term.CONTACT, days, TermUnit.DAYS, "a promise", from, before);
  }
}
