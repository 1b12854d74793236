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
        requests, today, r -> r.deadline().contactDue(), RequestDates::heardOn, Words.CONTACT);
  }

  /** An answer within a month of receipt; an extension is lawful, yet not what was promised. */
  static Measurement answer(List<RequestDates> requests, LocalDate today) {
    return measure(
        requests, today, r -> r.deadline().answerDue(), RequestDates::settledOn, Words.ANSWER);
  }

  private static Measurement measure(
      List<RequestDates> requests,
      LocalDate today,
      Function<RequestDates, LocalDate> due,
      Function<RequestDates, LocalDate> done,
      Words words) {
    Optional<LocalDate> brokenSince =
        requests.stream()
            .filter(r -> isLate(due.apply(r), done.apply(r), today))
            .map(r -> due.apply(r).plusDays(1))
            .min(Comparator.naturalOrder());
    long late = requests.stream().filter(r -> isLate(due.apply(r), done.apply(r), today)).count();
    if (late > 0) {
      return words.broken(late, requests.size(), brokenSince);
    }
    long near =
        requests.stream()
            .filter(r -> done.apply(r) == null)
            .filter(r -> !due.apply(r).isAfter(today.plusDays(NEAR_DAYS)))
            .count();
    return near > 0 ? words.atRisk(near) : words.kept(requests.size());
  }

  private static boolean isLate(LocalDate due, LocalDate done, LocalDate today) {
    return (done == null ? today : done).isAfter(due);
  }

  /** What the evidence says, in both languages. */
  private record Words(String doneNl, String doneEn) {

    static final Words CONTACT = new Words("binnen een week contact", "contact within a week");
    static final Words ANSWER =
        new Words("binnen een maand een antwoord", "an answer within a month");

    Measurement broken(long late, int all, Optional<LocalDate> since) {
      return new Measurement(
          PromiseState.BROKEN,
          "%d van %d verzoeken kregen niet %s.".formatted(late, all, doneNl),
          "%d of %d requests did not get %s.".formatted(late, all, doneEn),
          since);
    }

    Measurement atRisk(long near) {
      return new Measurement(
          PromiseState.AT_RISK,
          "%d verzoek(en) moeten binnen %d dagen %s krijgen.".formatted(near, NEAR_DAYS, doneNl),
          "%d request(s) must get %s in %d days.".formatted(near, doneEn, NEAR_DAYS),
          Optional.empty());
    }

    Measurement kept(int all) {
      return all == 0
          ? new Measurement(
              PromiseState.TRUE,
              "Er zijn nog geen verzoeken; er is dus niets te laat.",
              "There are no requests yet, so nothing is late.",
              Optional.empty())
          : new Measurement(
              PromiseState.TRUE,
              "Alle %d verzoeken kregen op tijd %s, of zijn nog niet zo ver."
                  .formatted(all, doneNl),
              "All %d requests got %s in time, or are not due yet.".formatted(all, doneEn),
              Optional.empty());
    }
  }
}
