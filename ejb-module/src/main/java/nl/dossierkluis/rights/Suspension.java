package nl.dossierkluis.rights;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days a term may have stood still while the practice waited for what it needed to know: who
 * the requester is, or what a broad request is about. The law has no words for it and the EDPB says
 * only "may" (Guidelines 01/2022, par. 159), so it is a risk and the unsuspended date stays the
 * aim. It counts only when the practice asked without delay and recorded its doubt; that is for the
 * request to check.
 *
 * @param askedOn the day the practice asked
 * @param informedOn the day the sufficient answer came
 */
public record Suspension(LocalDate askedOn, LocalDate informedOn) {

  /**
   * @throws IllegalArgumentException when the answer came before the question
   */
  public Suspension {
    if (informedOn.isBefore(askedOn)) {
      throw new IllegalArgumentException("Informed on " + informedOn + ", asked on " + askedOn);
    }
  }

  /** How many calendar days the term stood still. */
  public long days() {
    return ChronoUnit.DAYS.between(askedOn, informedOn);
  }
}
