package nl.dossierkluis.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When the next backup and the next trial restore are due. A laptop sleeps at night; what was
 * missed is made as soon as the server runs again.
 */
final class BackupClock {

  private static final LocalTime NIGHT = LocalTime.of(2, 0);
  private static final Duration TRIAL_EVERY = Duration.ofDays(30);
  private static final Duration BACKUP_LATE = Duration.ofDays(2);
  private static final Duration TRIAL_LATE = Duration.ofDays(40);

  private BackupClock() {}

  /** Whether the backup of the last night is still to be made. */
  static boolean isDue(Optional<Instant> lastBackup, Instant now, ZoneId zone) {
    ZonedDateTime here = now.atZone(zone);
    ZonedDateTime night = here.with(NIGHT);
    Instant lastNight = (night.isAfter(here) ? night.minusDays(1) : night).toInstant();
    return lastBackup.map(last -> last.isBefore(lastNight)).orElse(true);
  }

  static boolean isTrialDue(Optional<Instant> lastTrial, Instant now) {
    return lastTrial.map(last -> last.plus(TRIAL_EVERY).isBefore(now)).orElse(true);
  }

  /**
   * Whether somebody should be told.
   *
   * @param since when the practice was set up: nobody is late on the first day
   */
  static boolean isLate(Optional<Instant> lastBackup, Instant since, Instant now) {
    return lastBackup.orElse(since).plus(BACKUP_LATE).isBefore(now);
  }

  static boolean isTrialLate(Optional<Instant> lastTrial, Instant since, Instant now) {
    return lastTrial.orElse(since).plus(TRIAL_LATE).isBefore(now);
  }
}
