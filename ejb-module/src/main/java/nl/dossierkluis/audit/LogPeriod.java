package nl.dossierkluis.audit;

import java.time.LocalDate;
import java.util.Optional;
import nl.dossierkluis.platform.InvalidInput;

/**
 * Days of which the log is read; an end that is not given is open.
 *
 * @param from first day
 * @param until last day, it included
 */
public record LogPeriod(Optional<LocalDate> from, Optional<LocalDate> until) {

  /** All there is. */
  public static final LogPeriod ALL = new LogPeriod(Optional.empty(), Optional.empty());

  public LogPeriod {
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      throw new InvalidInput("until", "audit.period-order");
    }
  }
}
