package nl.dossierkluis.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What must hold for every day of receipt from 2018 to 2035. */
class ResponseDeadlineBoundsTest {

  private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
  private static final LocalDate AFTER_LAST = LocalDate.of(2036, 1, 1);

  /** The standard lengths, in force from the first day of the range: here only counting matters. */
  private static final TermCatalogue TERMS =
      new TermCatalogue(
          TermCatalogue.standard().parameters().stream()
              .map(ResponseDeadlineBoundsTest::sinceFirst)
              .toList());

  @Test
  void answersOnAWorkingDayNotBeforeTheMonthEnds() {
    assertThat(deadlines(WorkingDays.dutch()))
        .hasSize(6574)
        .allMatch(deadline -> deadline.workingDays().contains(deadline.answerDue()))
        .allMatch(deadline -> !deadline.answerDue().isBefore(deadline.answerTermEnd()))
        .allMatch(deadline -> deadline.workingDays().contains(deadline.planBy()))
        .allMatch(deadline -> !deadline.planBy().isAfter(deadline.contactDue()));
  }

  @Test
  void movesAtMostFourDaysAndFiveWithEquatedDays() {
    assertThat(longestMove(WorkingDays.dutch())).isEqualTo(4);
    assertThat(longestMove(new WorkingDays(true))).isEqualTo(5);
  }

  @Test
  void neverExtendsToAnEarlierDay() {
    assertThat(deadlines(WorkingDays.dutch()))
        .allMatch(deadline -> !deadline.extendedDue().isBefore(deadline.answerDue()))
        .allMatch(deadline -> deadline.safeTarget().isBefore(deadline.answerDue()))
        .allMatch(deadline -> deadline.safeTarget().isAfter(deadline.receivedOn()));
  }

  @Test
  void neverLetsALaterRequestBeDueEarlier() {
    assertThat(dates(ResponseDeadline::contactDue)).isSorted();
    assertThat(dates(ResponseDeadline::planBy)).isSorted();
    assertThat(dates(ResponseDeadline::answerDue)).isSorted();
    assertThat(dates(ResponseDeadline::extendedDue)).isSorted();
    assertThat(dates(ResponseDeadline::safeTarget)).isSorted();
  }

  private static long longestMove(WorkingDays days) {
    return deadlines(days).stream()
        .mapToLong(line -> ChronoUnit.DAYS.between(line.answerTermEnd(), line.answerDue()))
        .max()
        .orElseThrow();
  }

  private static List<LocalDate> dates(Function<ResponseDeadline, LocalDate> date) {
    return deadlines(WorkingDays.dutch()).stream().map(date).toList();
  }

  private static List<ResponseDeadline> deadlines(WorkingDays days) {
    return FIRST.datesUntil(AFTER_LAST).map(day -> new ResponseDeadline(day, TERMS, days)).toList();
  }

  private static TermParameter sinceFirst(TermParameter standard) {
    return new TermParameter(
        standard.term(),
        standard.length(),
        standard.unit(),
        standard.source(),
        FIRST,
        Optional.empty());
  }
}
