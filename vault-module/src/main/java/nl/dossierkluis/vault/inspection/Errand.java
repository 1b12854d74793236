package nl.dossierkluis.vault.inspection;

import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ProtocolException;
import java.util.Set;
import nl.dossierkluis.vault.Inspection;
import nl.dossierkluis.vault.Observation;
import nl.dossierkluis.vault.inspection.common.Answers;
import nl.dossierkluis.vault.inspection.common.BodyWriter;
import nl.dossierkluis.vault.inspection.common.Job;

/** One content's way to a worker, and the worker's answers. A worker that fails it is killed. */
final class Errand {
  private final WorkerProcess worker;
  private final Watch watch;
  private final long number;
  private final int textLimit;

  /**
   * @param watch the time for this errand
   * @param number number of the job, never used before with this worker
   * @param textLimit largest number of characters of text in the answer
   */
  Errand(WorkerProcess worker, Watch watch, long number, int textLimit) {
    this.worker = worker;
    this.watch = watch;
    this.number = number;
    this.textLimit = textLimit;
  }

  /**
   * Runs the errand.
   *
   * @param content read up to {@code length}; what it throws is passed on
   * @param length number of bytes to send
   * @param whole whether that is the whole content
   * @return the worker's last answer before its end, which says so where that came too early
   * @throws UncheckedIOException if the content cannot be read or is shorter
   */
  Inspection run(InputStream content, long length, String fileName, boolean whole) {
    Inspection known = Inspection.ofType(Inspection.UNKNOWN, Set.of(Observation.NOT_INSPECTED));
    try {
      send(content, length, new Job(number, fileName, whole));
      known = answer();
      Inspection found = answer();
      requireSilence();
      return found;
    } catch (IOException e) {
      worker.kill(); // What is known by now tells that the content was not inspected.
      return known;
    } catch (Error e) {
      worker.kill(); // It may be waiting for the rest of this job.
      throw e;
    }
  }

  private void send(InputStream content, long length, Job job) throws IOException {
    DataOutputStream out = worker.jobs();
    watch.give(() -> job.writeTo(out));
    BodyWriter body = new BodyWriter(out);
    try {
      sendPieces(content, length, body);
    } catch (RuntimeException sourceFailed) {
      abandon(body, sourceFailed);
      throw sourceFailed;
    }
    watch.give(body::end);
  }

  private void sendPieces(InputStream content, long total, BodyWriter body) throws IOException {
    byte[] piece = new byte[BodyWriter.LONGEST_PIECE];
    for (long left = total; left > 0; ) {
      int length = (int) Math.min(left, piece.length);
      fill(piece, length, content);
      watch.give(() -> body.write(piece, length));
      left -= length;
    }
  }

  private void abandon(BodyWriter body, RuntimeException sourceFailed) {
    try {
      watch.give(body::abandon);
    } catch (IOException e) {
      worker.kill();
      sourceFailed.addSuppressed(e);
    }
  }

  private static void fill(byte[] piece, int length, InputStream content) {
    try {
      if (content.readNBytes(piece, 0, length) < length) {
        throw new EOFException("The content is shorter than its length");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Inspection answer() throws IOException {
    return watch.take(() -> Answers.read(worker.answers(), number, textLimit));
  }

  private void requireSilence() throws IOException {
    if (worker.answers().available() > 0) {
      throw new ProtocolException("more than was asked for");
    }
  }
}
