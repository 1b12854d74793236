package nl.dossierkluis.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseDeadlineTest {

  @Test
  void refusesARequestFromBeforeTheGdpr() {
    assertThatThrownBy(() -> ResponseDeadline.from(LocalDate.of(2018, 5, 24)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2018-05-24");
  }

  @Test
  void refusesTermsThatLackOne() {
    var onlyAnswer = new TermCatalogue(List.of(standardTerm(Term.ANSWER)));
    LocalDate day = LocalDate.of(2026, 6, 1);
    assertThatThrownBy(() -> new ResponseDeadline(day, onlyAnswer, WorkingDays.dutch()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CONTACT");
  }

  @Test
  void refusesAMissingCalendar() {
    LocalDate day = LocalDate.of(2026, 6, 1);
    assertThatThrownBy(() -> new ResponseDeadline(day, TermCatalogue.standard(), null))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void agreesWithEveryRowOfTheTable() throws IOException {
    List<DeadlineVector> rows = DeadlineVector.rows();
    assertThat(rows).hasSize(29).allSatisfy(ResponseDeadlineTest::agrees);
  }

  private static void agrees(DeadlineVector row) {
    ResponseDeadline deadline = ResponseDeadline.from(row.received());
    assertThat(deadline.contactDue()).as(row.note()).isEqualTo(row.contactDue());
    assertThat(deadline.planBy()).as(row.note()).isEqualTo(row.contactPlanBy());
    assertThat(deadline.answerTermEnd()).as(row.note()).isEqualTo(row.answerRaw());
    assertThat(deadline.answerDue()).as(row.note()).isEqualTo(row.answerDue());
    assertThat(deadline.extensionNoticeDue()).as(row.note()).isEqualTo(row.answerDue());
    assertThat(deadline.extendedTermEnd()).as(row.note()).isEqualTo(row.extendedRaw());
    assertThat(deadline.extendedDue()).as(row.note()).isEqualTo(row.extendedDue());
    agreesWithEquatedDays(row);
  }

  private static void agreesWithEquatedDays(DeadlineVector row) {
    var atw = new ResponseDeadline(row.received(), TermCatalogue.standard(), new WorkingDays(true));
    assertThat(atw.answerDue()).as(row.note()).isEqualTo(row.answerDueAtw());
    assertThat(atw.extendedDue()).as(row.note()).isEqualTo(row.extendedDueAtw());
  }

  /** Without the table beside the project these rows still hold the two examples of the EDPB. */
  @ParameterizedTest
  @CsvSource({
    "2024-03-05, 2024-04-05, 2024-06-05",
    "2023-08-31, 2023-10-02, 2023-11-30",
    "2026-01-31, 2026-03-02, 2026-04-30"
  })
  void countsMonthsFromReceiptInOneStep(LocalDate received, LocalDate answer, LocalDate extended) {
    ResponseDeadline deadline = ResponseDeadline.from(received);
    assertThat(deadline.answerDue()).isEqualTo(answer);
    assertThat(deadline.extendedDue()).isEqualTo(extended);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-31T21:59:59Z, 2026-05-31",
    "2026-05-31T22:30:00Z, 2026-06-01",
    "2026-11-30T22:30:00Z, 2026-11-30",
    "2026-11-30T23:00:00Z, 2026-12-01"
  })
  void receivesOnTheDayOfThePractice(Instant received, LocalDate expected) {
    assertThat(ResponseDeadline.receiptDate(received)).isEqualTo(expected);
  }

  @Test
  void answersAMonthAfterTheDayOfThePractice() {
    LocalDate received = ResponseDeadline.receiptDate(Instant.parse("2026-05-31T22:30:00Z"));
    assertThat(ResponseDeadline.from(received).answerDue()).isEqualTo(LocalDate.of(2026, 7, 1));
  }

  /** Five working days back, over Koningsdag and over a weekend. */
  @ParameterizedTest
  @CsvSource({"2026-04-01, 2026-05-01, 2026-04-23", "2026-10-25, 2026-11-25, 2026-11-18"})
  void aimsFiveWorkingDaysEarlier(LocalDate received, LocalDate due, LocalDate safe) {
    ResponseDeadline deadline = ResponseDeadline.from(received);
    assertThat(deadline.answerDue()).isEqualTo(due);
    assertThat(deadline.safeTarget()).isEqualTo(safe);
  }

  @Test
  void extendsOnlyByANoticeInTime() {
    ResponseDeadline deadline = ResponseDeadline.from(LocalDate.of(2026, 1, 31));
    assertThat(deadline.extendableBy(LocalDate.of(2026, 1, 30))).isFalse();
    assertThat(deadline.extendableBy(LocalDate.of(2026, 1, 31))).isTrue();
    assertThat(deadline.extendableBy(LocalDate.of(2026, 3, 2))).isTrue();
    assertThat(deadline.extendableBy(LocalDate.of(2026, 3, 3))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-17, 8, 6, ON_TIME",
    "2026-11-18, 7, 5, NEAR",
    "2026-11-22, 3, 3, NEAR",
    "2026-11-25, 0, 0, NEAR",
    "2026-11-26, -1, -1, LATE"
  })
  void showsTheClock(LocalDate today, long daysLeft, int workingDaysLeft, ClockState state) {
    ResponseDeadline deadline = ResponseDeadline.from(LocalDate.of(2026, 10, 25));
    LocalDate due = deadline.answerDue();
    assertThat(deadline.clock(due, today))
        .isEqualTo(new DeadlineClock(due, daysLeft, workingDaysLeft, state));
  }

  @Test
  void isLateInAWeekendWithoutWorkingDays() {
    ResponseDeadline deadline = ResponseDeadline.from(LocalDate.of(2026, 11, 6));
    DeadlineClock clock = deadline.clock(LocalDate.of(2026, 11, 13), LocalDate.of(2026, 11, 14));
    assertThat(clock.workingDaysLeft()).isZero();
    assertThat(clock.state()).isEqualTo(ClockState.LATE);
  }

  @Test
  void refusesAClockThatContradictsItself() {
    LocalDate due = LocalDate.of(2026, 11, 25);
    assertThatThrownBy(() -> new DeadlineClock(due, 1, 1, ClockState.LATE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DeadlineClock(due, -1, -1, ClockState.NEAR))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static TermParameter standardTerm(Term term) {
    return TermCatalogue.standard().inForce(term, LocalDate.of(2026, 6, 1));
  }
}
