package nl.dossierkluis.statement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.dossierkluis.rights.RequestDates;

/**
 * Measures whether requests were dealt with by a due date. One that is late breaks the promise for
 * good; one that is owed and nearly due puts it at risk.
 */
final class RequestMeasures {

  private static final int NEAR_DAYS = 2;

  private RequestMeasures() {}

  /** Contact within a week of receipt. */
  static Measurement contact(List<RequestDates> requests, LocalDate today) {
    return measure(
        requests, today, r -> r.deadline().contactDue(), RequestDates::heardOn, "contact");
  }

  /** An answer within a month of receipt; an extension is lawful, yet not what was promised. */
  static Measurement answer(List<RequestDates> requests, LocalDate today) {
    return measure(
        requests, today, r -> r.deadline().answerDue(), RequestDates::settledOn, "answer");
  }

  private static Measurement measure(
      List<RequestDates> requests,
      LocalDate today,
      Function<RequestDates, LocalDate> due,
      Function<RequestDates, LocalDate> done,
      String promised) {
    Optional<LocalDate> brokenSince =
        requests.stream()
            .filter(r -> isLate(due.apply(r), done.apply(r), today))
            .map(r -> due.apply(r).plusDays(1))
            .min(Comparator.naturalOrder());
    long late = requests.stream().filter(r -> isLate(due.apply(r), done.apply(r), today)).count();
    if (late > 0) {
      return new Measurement(
          PromiseState.BROKEN, Evidence.of(promised + "-late", late, requests.size()), brokenSince);
    }
    long near =
        requests.stream()
            .filter(r -> done.apply(r) == null)
            .filter(r -> !due.apply(r).isAfter(today.plusDays(NEAR_DAYS)))
            .count();
    if (near > 0) {
      return Measurement.of(PromiseState.AT_RISK, Evidence.of(promised + "-near", near, NEAR_DAYS));
    }
    return Measurement.of(
        PromiseState.TRUE,
        requests.isEmpty()
            ? Evidence.of("no-requests")
            : Evidence.of(promised + "-in-time", requests.size()));
  }

  private static boolean isLate(LocalDate due, LocalDate done, LocalDate today) {
    return (done == null ? today : done).isAfter(due);
  }
}
