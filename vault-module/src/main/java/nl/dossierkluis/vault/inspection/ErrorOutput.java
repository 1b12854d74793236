package nl.dossierkluis.vault.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes a worker's error output so that the worker never waits for it, and keeps its length only:
 * parsers quote the content they fail on.
 */
final class ErrorOutput {
  private final AtomicLong length = new AtomicLong();

  private ErrorOutput() {}

  /** Drains a stream on a thread of its own until the stream ends. */
  static ErrorOutput drain(InputStream stream) {
    ErrorOutput output = new ErrorOutput();
    Thread thread = new Thread(() -> output.take(stream), "inspection-worker-errors");
    thread.setDaemon(true);
    thread.start();
    return output;
  }

  /** Number of bytes so far. */
  long length() {
    return length.get();
  }

  private void take(InputStream stream) {
    byte[] dropped = new byte[8192];
    try {
      for (int count; (count = stream.read(dropped)) >= 0; ) {
        length.addAndGet(count);
      }
    } catch (IOException e) {
      // The worker was ended in the middle of a line; there is nobody left to drain.
      return;
    }
  }
}
