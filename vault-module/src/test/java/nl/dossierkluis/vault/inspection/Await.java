package nl.dossierkluis.vault.inspection;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Waits for what another process or thread brings about. */
final class Await {
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private Await() {}

  /** Waits until something holds, and fails if it does not in time. */
  static void until(Condition condition) {
    Instant end = Instant.now().plus(LONGEST);
    try {
      while (!condition.holds()) {
        if (Instant.now().isAfter(end)) {
          throw new AssertionError("Not within " + LONGEST);
        }
        pause(Duration.ofMillis(20));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static void pause(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @FunctionalInterface
  interface Condition {
    boolean holds() throws IOException;
  }
}
