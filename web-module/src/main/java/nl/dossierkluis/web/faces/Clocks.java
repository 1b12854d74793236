package nl.dossierkluis.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Reads due dates for the clock chip. Whoever knows the public holidays gives the working days
 * left; otherwise Mondays to Fridays are counted, which serves for a colour and never for a
 * deadline.
 */
@Named
@RequestScoped
public class Clocks {

  /** From so many working days left the chip warns. */
  static final int NEAR = 5;

  @Inject Dates dates;
  @Inject Words words;

  /** The chip of a due date; working days left may be null. */
  public ClockChip read(LocalDate due, Integer workingDaysLeft) {
    long left = due.toEpochDay() - dates.getToday().toEpochDay();
    int working = workingDaysLeft == null ? weekdays(dates.getToday(), due) : workingDaysLeft;
    return new ClockChip(tone(left, working), text(due, left));
  }

  /** The chip of a clock that has been stopped by the act it waited for. */
  public ClockChip done(LocalDate due, LocalDate done) {
    boolean late = done.isAfter(due);
    String key = late ? "frame.clock.done-late" : "frame.clock.done";
    return new ClockChip(late ? Tone.STOP : Tone.OK, words.of(key, dates.near(done)));
  }

  private static Tone tone(long left, int working) {
    if (left < 0) {
      return Tone.STOP;
    }
    return working <= NEAR ? Tone.WARN : Tone.OK;
  }

  private String text(LocalDate due, long left) {
    return left < 0
        ? words.of("frame.clock.late", -left, dates.near(due))
        : words.of("frame.clock.left", left, dates.near(due));
  }

  private static int weekdays(LocalDate today, LocalDate due) {
    long weekdays =
        today
            .datesUntil(due.isBefore(today) ? today : due)
            .map(day -> day.plusDays(1).getDayOfWeek())
            .filter(day -> day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY)
            .limit(NEAR + 1L)
            .count();
    return Math.toIntExact(weekdays);
  }
}
