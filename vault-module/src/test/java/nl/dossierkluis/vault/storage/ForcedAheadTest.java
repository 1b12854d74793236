package nl.dossierkluis.vault.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ForcedAheadTest {

  private static final byte[] MEGABYTE = new byte[1 << 20];
  private static final int PORTION = ForcedAhead.PORTION / MEGABYTE.length;

  private final RecordingFile real = new RecordingFile();
  private final ForcedAhead file = new ForcedAhead(real);

  @Test
  void leavesAShortFileToItsEnd() throws IOException {
    write(PORTION - 1);
    assertThat(real.threads).hasValue(0);
    file.force();
    assertThat(real.forced).hasValue(1);
    assertThat(real.threads).hasValue(0);
  }

  @Test
  void forcesALongFileWhileItIsWritten() throws Exception {
    write(PORTION);
    real.entered.await();
    assertThat(real.threads).hasValue(1);
    write(PORTION);
    assertThat(real.written).isEqualTo(2 * PORTION);
    real.mayGoOn.countDown();
    file.force();
    assertThat(real.forced).hasValue(2);
  }

  /** The system has told the failure already, so that a second force would succeed. */
  @Test
  void doesNotForgetWhatCouldNotBeForcedAhead() throws Exception {
    real.failing = true;
    real.mayGoOn.countDown();
    write(PORTION);
    real.entered.await();
    real.failing = false;
    assertThatIOException().isThrownBy(file::force).havingRootCause().withMessage("no disk");
    assertThatIOException().isThrownBy(file::force);
    file.close();
    assertThat(real.closed).isTrue();
  }

  @Test
  void stopsWritingAfterAFailure() throws Exception {
    real.failing = true;
    real.mayGoOn.countDown();
    write(PORTION);
    real.entered.await();
    assertThatIOException().isThrownBy(this::writeForHalfAMinute);
  }

  /** The other thread needs a moment to meet its failure. */
  private void writeForHalfAMinute() throws IOException {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (System.nanoTime() < end) {
      write(1);
    }
  }

  @Test
  void isClosedOnlyWhenNobodyForcesAnyMore() throws Exception {
    write(PORTION);
    real.entered.await();
    Thread closer = new Thread(this::close);
    closer.start();
    closer.join(100);
    assertThat(real.closed).isFalse();
    real.mayGoOn.countDown();
    closer.join();
    assertThat(real.closed).isTrue();
  }

  private void write(int megabytes) throws IOException {
    for (int i = 0; i < megabytes; i++) {
      file.write(MEGABYTE, 0, MEGABYTE.length);
    }
  }

  private void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Counts what it is told; forcing from another thread waits until it may go on. */
  private static final class RecordingFile implements WritableFile {

    private final Thread owner = Thread.currentThread();
    private final AtomicInteger forced = new AtomicInteger();
    private final AtomicInteger threads = new AtomicInteger();
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private int written;
    private volatile boolean failing;
    private volatile boolean closed;

    @Override
    public void write(byte[] bytes, int from, int length) {
      written++;
    }

    @Override
    public void force() throws IOException {
      boolean fails = failing;
      if (Thread.currentThread() != owner) {
        threads.incrementAndGet();
        entered.countDown();
        awaitLeave();
      }
      if (fails) {
        throw new IOException("no disk");
      }
      assertThat(closed).isFalse();
      forced.incrementAndGet();
    }

    private void awaitLeave() {
      try {
        mayGoOn.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public long size() {
      return written;
    }

    @Override
    public void truncate(long size) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
