package nl.dossierkluis.rights;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What a clock chip shows about a due date on a given day.
 *
 * @param due the last day that is in time
 * @param daysLeft calendar days until the due date; zero on the day itself, negative when late
 * @param workingDaysLeft working days after today up to and including the due date; negative when
 *     late
 * @param state how near the end is
 */
public record DeadlineClock(LocalDate due, long daysLeft, int workingDaysLeft, ClockState state) {

  public DeadlineClock {
    Objects.requireNonNull(due);
    Objects.requireNonNull(state);
    if ((state == ClockState.LATE) != (daysLeft < 0)) {
      throw new IllegalArgumentException(state + " with " + daysLeft + " days left");
    }
  }

  /**
   * Reads the clock.
   *
   * @param margin from how many working days left the clock warns
   */
  static DeadlineClock read(LocalDate due, LocalDate today, WorkingDays workingDays, int margin) {
    int left = workingDays.between(today, due);
    long daysLeft = due.toEpochDay() - today.toEpochDay();
    return new DeadlineClock(due, daysLeft, left, state(daysLeft, left, margin));
  }

  private static ClockState state(long daysLeft, int workingDaysLeft, int margin) {
    if (daysLeft < 0) {
      return ClockState.LATE;
    }
    return workingDaysLeft <= margin ? ClockState.NEAR : ClockState.ON_TIME;
  }
}
