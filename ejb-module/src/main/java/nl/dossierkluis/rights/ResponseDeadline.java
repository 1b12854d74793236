package nl.dossierkluis.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * The dates by which a request of a data subject must be dealt with (GDPR art. 12(3) and (4),
 * counted by Regulation 1182/71 art. 3). All follow from the day of receipt and the terms in force
 * on that day. A due date is the last day that is in time, to its end in Europe/Amsterdam.
 *
 * @param receivedOn the day the request reached the practice by one of its channels, a Sunday too;
 *     that day itself is not counted
 * @param terms the lengths of the terms
 * @param workingDays the calendar that decides where a term rolls to
 */
public record ResponseDeadline(LocalDate receivedOn, TermCatalogue terms, WorkingDays workingDays) {

  /** Where the practice is, and so whose midnight ends a day. */
  private static final ZoneId PRACTICE_ZONE = ZoneId.of("Europe/Amsterdam");

  /**
   * @throws IllegalArgumentException when the terms have no length on the day of receipt, for
   *     instance before the GDPR applied
   */
  public ResponseDeadline {
    Objects.requireNonNull(workingDays);
    terms.length(Term.CONTACT, TermUnit.DAYS, receivedOn);
    terms.length(Term.ANSWER, TermUnit.MONTHS, receivedOn);
    terms.length(Term.EXTENSION, TermUnit.MONTHS, receivedOn);
    terms.length(Term.SAFETY_MARGIN, TermUnit.WORKING_DAYS, receivedOn);
  }

  /** The deadline under the standard terms and the default calendar. */
  public static ResponseDeadline from(LocalDate receivedOn) {
    return new ResponseDeadline(receivedOn, TermCatalogue.standard(), WorkingDays.dutch());
  }

  /** The calendar day of a moment of receipt, as the practice in Europe/Amsterdam lives it. */
  public static LocalDate receiptDate(Instant received) {
    return received.atZone(PRACTICE_ZONE).toLocalDate();
  }

  /**
   * The last day to contact the client. A promise in weeks: it never moves to a later day when it
   * ends on a weekend or holiday.
   */
  public LocalDate contactDue() {
    return receivedOn.plusDays(terms.length(Term.CONTACT, TermUnit.DAYS, receivedOn));
  }

  /** The last working day on which the contact can be planned in time. */
  public LocalDate planBy() {
    return workingDays.onOrBefore(contactDue());
  }

  /**
   * The last day to answer, also to refuse in whole or in part: one month after receipt, moved to
   * the next working day. A refusal can never be extended (art. 12(4)).
   */
  public LocalDate answerDue() {
    return workingDays.onOrAfter(answerTermEnd());
  }

  /** The last day to tell the client of an extension and its reasons; equals the answer date. */
  public LocalDate extensionNoticeDue() {
    return answerDue();
  }

  /** Whether a notice of extension, sent on this day with its reasons, still extends the term. */
  public boolean extendableBy(LocalDate noticeSentOn) {
    return !noticeSentOn.isBefore(receivedOn) && !noticeSentOn.isAfter(extensionNoticeDue());
  }

  /** The last day to answer once the term was extended in time (see {@link #extendableBy}). */
  public LocalDate extendedDue() {
    return workingDays.onOrAfter(extendedTermEnd());
  }

  /** The day to aim at: the safety margin in working days before the answer is due. */
  public LocalDate safeTarget() {
    return workingDays.before(answerDue(), margin());
  }

  /**
   * The last day to answer if the term stood still: the days are added to the end of the month, and
   * only then the date moves to a working day. The unsuspended {@link #answerDue()} stays the safe
   * date to keep.
   *
   * @throws IllegalArgumentException when the question was put before receipt or after the term had
   *     ended
   */
  public LocalDate answerDue(Suspension suspension) {
    return suspend(answerTermEnd(), answerDue(), suspension);
  }

  /** The same as {@link #answerDue(Suspension)} for the extended term. */
  public LocalDate extendedDue(Suspension suspension) {
    return suspend(extendedTermEnd(), extendedDue(), suspension);
  }

  /** The clock of one of these due dates on the given day. */
  public DeadlineClock clock(LocalDate due, LocalDate today) {
    return DeadlineClock.read(due, today, workingDays, margin());
  }

  /** One month after receipt before it moves; the last of the month where the number is missing. */
  LocalDate answerTermEnd() {
    return receivedOn.plusMonths(answerMonths());
  }

  /**
   * The extended term before it moves. Counted from receipt in one step: month by month, or from
   * the moved first date, 31 January would end on another day.
   */
  LocalDate extendedTermEnd() {
    int extension = terms.length(Term.EXTENSION, TermUnit.MONTHS, receivedOn);
    return receivedOn.plusMonths(answerMonths() + extension);
  }

  private LocalDate suspend(LocalDate termEnd, LocalDate due, Suspension suspension) {
    if (suspension.askedOn().isBefore(receivedOn) || suspension.askedOn().isAfter(due)) {
      throw new IllegalArgumentException(
          "A question of "
              + suspension.askedOn()
              + " cannot suspend a term from "
              + receivedOn
              + " to "
              + due);
    }
    return workingDays.onOrAfter(termEnd.plusDays(suspension.days()));
  }

  private int answerMonths() {
    return terms.length(Term.ANSWER, TermUnit.MONTHS, receivedOn);
  }

  private int margin() {
    return terms.length(Term.SAFETY_MARGIN, TermUnit.WORKING_DAYS, receivedOn);
  }
}
