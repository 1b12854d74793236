package nl.dossierkluis.custody;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast passphrases may be tried: each wrong one doubles the wait for the next, from one second
 * to half a minute. The wait is short enough that a stranger who goes on trying cannot keep the
 * owner out, and with a good passphrase long enough. Not safe for threads.
 */
final class UnsealPace {

  private static final int LONGEST = 30;

  private Instant next = Instant.MIN;
  private int failures;

  /** Refuses an attempt that comes too early. */
  void require(Instant now) {
    if (now.isBefore(next)) {
      throw new TriedTooOften(Duration.between(now, next).toSeconds() + 1);
    }
  }

  void failed(Instant now) {
    next = now.plusSeconds(Math.min(LONGEST, 1L << Math.min(failures, 5)));
    failures++;
  }

  /** Starts anew. */
  void succeeded() {
    failures = 0;
    next = Instant.MIN;
  }
}
