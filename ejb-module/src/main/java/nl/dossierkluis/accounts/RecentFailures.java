package nl.dossierkluis.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts attempts that failed lately, by who made them. Of more parties than it has room for it
 * forgets those that have been quiet longest, so that strangers cannot fill the memory. Safe for
 * threads.
 */
final class RecentFailures {

  /** After so long without an attempt everything is forgiven. */
  static final Duration WINDOW = Duration.ofMinutes(15);

  /** So many cost nothing: people mistype. */
  private static final int FREE = 5;

  /** So many within a window, and the rest of the window is over (ASVS 5.0, 2.4.1). */
  private static final int MOST = 10;

  private final Map<String, Failures> parties;

  private record Failures(int count, Instant last) {

    Duration waitAt(Instant now) {
      return Duration.between(now, last.plus(pause()));
    }

    private Duration pause() {
      if (count < FREE) {
        return Duration.ZERO;
      }
      return count < MOST ? Duration.ofSeconds(1L << (count - FREE)) : WINDOW;
    }
  }

  /**
   * @param room how many parties are remembered
   */
  RecentFailures(int room) {
    parties =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > room;
          }
        };
  }

  /**
   * Begins an attempt and counts it as failed until something else is known, so that many at once
   * are no way around.
   *
   * @throws SignInPaused when it comes too soon after others
   */
  synchronized void begin(String party, Instant now) {
    Failures before = parties.get(party);
    if (before == null || !now.isBefore(before.last().plus(WINDOW))) {
      parties.put(party, new Failures(1, now));
      return;
    }
    Duration wait = before.waitAt(now);
    if (wait.compareTo(Duration.ZERO) > 0) {
      throw new SignInPaused(wait);
    }
    parties.put(party, new Failures(before.count() + 1, now));
  }

  /** The attempt was right: all is forgiven. */
  synchronized void forgive(String party) {
    parties.remove(party);
  }

  /** The attempt was never judged, and does not count. */
  synchronized void withdraw(String party) {
    parties.computeIfPresent(
        party,
        (name, failures) ->
            failures.count() == 1 ? null : new Failures(failures.count() - 1, failures.last()));
  }

  synchronized int size() {
    return parties.size();
  }
}
