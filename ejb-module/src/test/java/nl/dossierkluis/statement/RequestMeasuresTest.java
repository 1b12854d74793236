package nl.dossierkluis.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.dossierkluis.rights.RequestDates;
import org.junit.jupiter.api.Test;

class RequestMeasuresTest {

  private static final LocalDate RECEIVED = LocalDate.of(2026, 6, 1);
  private static final LocalDate WEEK_LATER = LocalDate.of(2026, 6, 8);
  private static final LocalDate MONTH_LATER = LocalDate.of(2026, 7, 1);

  @Test
  void withoutRequestsNothingIsLate() {
    assertThat(RequestMeasures.contact(List.of(), RECEIVED).state()).isEqualTo(PromiseState.TRUE);
    assertThat(RequestMeasures.answer(List.of(), RECEIVED).state()).isEqualTo(PromiseState.TRUE);
  }

  @Test
  void contactOnTheLastDayIsInTime() {
    assertThat(contact(open(WEEK_LATER), WEEK_LATER.plusDays(30)).state())
        .isEqualTo(PromiseState.TRUE);
  }

  @Test
  void contactADayLateBreaksThePromiseForGood() {
    Measurement measured = contact(open(WEEK_LATER.plusDays(1)), WEEK_LATER.plusYears(1));
    assertThat(measured.state()).isEqualTo(PromiseState.BROKEN);
    assertThat(measured.since()).contains(WEEK_LATER.plusDays(1));
  }

  @Test
  void nobodyContactedIsAtRiskTwoDaysBefore() {
    assertThat(contact(open(null), WEEK_LATER.minusDays(3)).state()).isEqualTo(PromiseState.TRUE);
    assertThat(contact(open(null), WEEK_LATER.minusDays(2)).state())
        .isEqualTo(PromiseState.AT_RISK);
    assertThat(contact(open(null), WEEK_LATER).state()).isEqualTo(PromiseState.AT_RISK);
    assertThat(contact(open(null), WEEK_LATER.plusDays(1)).state()).isEqualTo(PromiseState.BROKEN);
  }

  @Test
  void anAnswerWithinTheWeekIsContact() {
    RequestDates answered = new RequestDates(RECEIVED, null, WEEK_LATER, null);
    assertThat(contact(answered, WEEK_LATER.plusYears(1)).state()).isEqualTo(PromiseState.TRUE);
  }

  @Test
  void anAnswerAfterTheMonthBreaksThePromise() {
    RequestDates late = new RequestDates(RECEIVED, WEEK_LATER, MONTH_LATER.plusDays(1), null);
    Measurement measured = RequestMeasures.answer(List.of(late), MONTH_LATER.plusYears(1));
    assertThat(measured.state()).isEqualTo(PromiseState.BROKEN);
    assertThat(measured.since()).contains(MONTH_LATER.plusDays(1));
    assertThat(measured.evidence()).isEqualTo(Evidence.of("answer-late", 1L, 1));
  }

  @Test
  void aRequestTakenBackIsOwedNoAnswer() {
    RequestDates withdrawn = new RequestDates(RECEIVED, WEEK_LATER, null, MONTH_LATER);
    assertThat(RequestMeasures.answer(List.of(withdrawn), MONTH_LATER.plusYears(1)).state())
        .isEqualTo(PromiseState.TRUE);
  }

  private static RequestDates open(LocalDate contactedOn) {
    return new RequestDates(RECEIVED, contactedOn, null, null);
  }

  private static Measurement contact(RequestDates request, LocalDate today) {
    return RequestMeasures.contact(List.of(request), today);
  }
}
