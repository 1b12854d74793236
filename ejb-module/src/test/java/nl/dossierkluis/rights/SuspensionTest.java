package nl.dossierkluis.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuspensionTest {

  private static final LocalDate JUNE_1 = LocalDate.of(2026, 6, 1);

  @Test
  void refusesAnAnswerBeforeTheQuestion() {
    assertThatThrownBy(() -> new Suspension(JUNE_1, JUNE_1.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"2026-05-31", "2026-07-02"})
  void refusesAQuestionOutsideTheTerm(LocalDate askedOn) {
    ResponseDeadline deadline = ResponseDeadline.from(JUNE_1);
    var suspension = new Suspension(askedOn, askedOn.plusDays(2));
    assertThatThrownBy(() -> deadline.answerDue(suspension))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(askedOn.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-01, 2026-06-03, 2026-06-12, 2026-07-10, 2026-07-01",
    "2026-11-20, 2026-11-23, 2026-11-28, 2026-12-28, 2026-12-21",
    "2026-06-01, 2026-06-03, 2026-06-03, 2026-07-01, 2026-07-01"
  })
  void addsTheDaysToTheMonthAndThenMovesToAWorkingDay(
      LocalDate received, LocalDate asked, LocalDate informed, LocalDate due, LocalDate safe) {
    ResponseDeadline deadline = ResponseDeadline.from(received);
    assertThat(deadline.answerDue(new Suspension(asked, informed))).isEqualTo(due);
    assertThat(deadline.answerDue()).isEqualTo(safe);
  }

  /** Three months after 20 November 2026 is a Saturday; nine days later a Monday. */
  @Test
  void addsTheDaysToTheExtendedTermToo() {
    ResponseDeadline deadline = ResponseDeadline.from(LocalDate.of(2026, 11, 20));
    var suspension = new Suspension(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 12, 2));
    assertThat(deadline.extendedDue()).isEqualTo(LocalDate.of(2027, 2, 22));
    assertThat(deadline.extendedDue(suspension)).isEqualTo(LocalDate.of(2027, 3, 1));
  }

  @Test
  void mayBeginInTheExtensionForTheExtendedTermOnly() {
    ResponseDeadline deadline = ResponseDeadline.from(JUNE_1);
    var late = new Suspension(LocalDate.of(2026, 8, 3), LocalDate.of(2026, 8, 5));
    assertThat(deadline.extendedDue(late)).isEqualTo(LocalDate.of(2026, 9, 3));
    assertThatThrownBy(() -> deadline.answerDue(late)).isInstanceOf(IllegalArgumentException.class);
  }
}
