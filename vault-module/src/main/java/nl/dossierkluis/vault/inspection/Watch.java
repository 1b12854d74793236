package nl.dossierkluis.vault.inspection;

import java.io.IOException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The time a worker may still spend on its job. It runs only while the parent waits for the worker,
 * so that a slow source of the content costs nothing; when it is used up the worker is killed.
 */
final class Watch {
  private final ScheduledExecutorService clock;
  private final WorkerProcess worker;
  private long nanosecondsLeft;

  /**
   * @param clock runs the killing
   * @param worker whom to kill, which ends every wait for it
   * @param nanoseconds the time
   */
  Watch(ScheduledExecutorService clock, WorkerProcess worker, long nanoseconds) {
    this.clock = clock;
    this.worker = worker;
    this.nanosecondsLeft = nanoseconds;
  }

  /**
   * Waits until the worker has taken something.
   *
   * @throws IOException if it does not, be it because its time was up
   */
  void give(Gift gift) throws IOException {
    take(
        () -> {
          gift.give();
          return gift;
        });
  }

  /**
   * Waits until the worker has given something.
   *
   * @throws IOException if it does not, be it because its time was up
   */
  <T> T take(Source<T> source) throws IOException {
    long start = System.nanoTime();
    Future<?> alarm = alarm();
    try {
      return source.take();
    } finally {
      alarm.cancel(false);
      nanosecondsLeft -= System.nanoTime() - start;
    }
  }

  private Future<?> alarm() throws IOException {
    try {
      return clock.schedule(worker::kill, nanosecondsLeft, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      throw new IOException("The inspector is closed", e);
    }
  }

  /** Writes to the worker. */
  @FunctionalInterface
  interface Gift {
    void give() throws IOException;
  }

  /** Reads from the worker. */
  @FunctionalInterface
  interface Source<T> {
    T take() throws IOException;
  }
}
