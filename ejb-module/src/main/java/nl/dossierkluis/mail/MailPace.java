package nl.dossierkluis.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How patiently a message is tried, and how long its text is kept. */
final class MailPace {

  /** Longer than any try lasts: the time limits of a connection are far below it. */
  static final Duration LONGEST_TRY = Duration.ofMinutes(5);

  /** No link that is mailed works longer. */
  static final Duration TEXT_KEPT = Duration.ofDays(7);

  private static final Duration PATIENCE = Duration.ofDays(2);

  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofHours(1));

  private MailPace() {}

  /** How long to wait after so many tries. */
  static Duration waitAfter(int tries) {
    return WAITS.get(Math.min(Math.max(tries, 1), WAITS.size()) - 1);
  }

  static boolean hasTriedLongEnough(Instant madeAt, Instant now) {
    return !now.isBefore(madeAt.plus(PATIENCE));
  }
}
