package nl.dossierkluis.vault.inspection;

import static nl.dossierkluis.vault.Observation.CONTENT_NAME_MISMATCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import nl.dossierkluis.vault.Inspection;
import nl.dossierkluis.vault.WorkerSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class ErrandTest {
  private static final int MEBIBYTE = 1 << 20;

  private final Path scratch;

  ErrandTest(@TempDir Path scratch) {
    this.scratch = scratch;
  }

  @Test
  void passesOnThatTheSourceFails() {
    try (TestPool pool = TestPool.misbehaving(scratch)) {
      String worker = pool.identity();
      IOException lost = new IOException("the store is away");
      assertThatThrownBy(() -> pool.inspect(failingAfter(200_000, lost), 500_000, "a.pdf"))
          .isInstanceOf(UncheckedIOException.class)
          .hasCause(lost);
      assertThat(pool.identity()).as("the same worker").isEqualTo(worker);
    }
    assertThat(scratch).isEmptyDirectory();
  }

  @Test
  void passesOnWhatElseTheSourceThrows() {
    try (TestPool pool = TestPool.ordinary(scratch)) {
      IllegalStateException tampered = new IllegalStateException("tampered");
      InputStream content =
          new InputStream() {
            @Override
            public int read() {
              throw tampered;
            }
          };
      assertThatThrownBy(() -> pool.inspect(content, 10, "a.pdf")).isSameAs(tampered);
      assertThat(pool.inspect("a.txt", Samples.text("verder")).text()).contains("verder");
    }
  }

  @Test
  void leavesNoWorkerInTheMiddleOfAJob() {
    try (TestPool pool = TestPool.misbehaving(scratch)) {
      String worker = pool.identity();
      AssertionError broken = new AssertionError("broken off");
      InputStream content =
          new InputStream() {
            @Override
            public int read() {
              throw broken;
            }
          };
      assertThatThrownBy(() -> pool.inspect(content, 10, "a.pdf")).isSameAs(broken);
      assertThat(pool.identity()).isNotEmpty().isNotEqualTo(worker);
    }
  }

  @Test
  void refusesASourceShorterThanItsLength() {
    try (TestPool pool = TestPool.ordinary(scratch)) {
      InputStream content = new ByteArrayInputStream(Samples.text("kort"));
      assertThatThrownBy(() -> pool.inspect(content, 5, "a.txt"))
          .isInstanceOf(UncheckedIOException.class)
          .hasCauseInstanceOf(EOFException.class);
    }
  }

  @Test
  void readsNoFurtherThanTheLength() throws IOException {
    try (TestPool pool = TestPool.ordinary(scratch)) {
      InputStream content = new ByteArrayInputStream(Samples.text("verslag en meer"));
      assertThat(pool.inspect(content, 7, "a.txt").text().strip()).isEqualTo("verslag");
      assertThat(content.readAllBytes()).hasSize(8);
    }
  }

  @Test
  void doesNotCountTheTimeOfASlowSource() {
    WorkerSettings brief =
        new WorkerSettings(
            WorkerJars.folder(), scratch, 1, 256, Duration.ofSeconds(3), 1000, MEBIBYTE, 100);
    try (TestPool pool = TestPool.with(brief)) {
      InputStream content = new SequenceInputStream(slow(), text("tekst"));
      Inspection inspection = pool.inspect(content, 6, "a.txt");
      assertThat(inspection.text().strip()).isEqualTo("tekst");
      assertThat(inspection.observations()).isEmpty();
    }
  }

  @Test
  void determinesOnlyTheTypeOfAVeryLargeFile() throws IOException {
    try (TestPool pool = TestPool.ordinary(scratch)) {
      InputStream endless = new SequenceInputStream(text("%PDF-1.7\n"), zeros());
      Inspection named = pool.inspect(endless, 4L << 30, "groot.pdf");
      assertThat(named).isEqualTo(Inspection.ofType("application/pdf", Set.of()));
      Inspection misnamed =
          pool.inspect(
              new SequenceInputStream(text("%PDF-1.7\n"), zeros()), 4L << 30, "groot.docx");
      assertThat(misnamed)
          .isEqualTo(Inspection.ofType("application/pdf", Set.of(CONTENT_NAME_MISMATCH)));
    }
  }

  @Test
  void doesNotAskTheBeginningOfAnArchiveWhatIsInIt() throws IOException {
    byte[] zip = ArchiveSamples.zip("a.bin", random(4 * MEBIBYTE));
    try (TestPool pool = TestPool.ordinary(scratch)) {
      assertThat(pool.inspect("groot.docx", zip).observations()).isEmpty();
    }
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(Samples.text(text));
  }

  private static InputStream zeros() {
    return new InputStream() {
      @Override
      public int read() {
        return 0;
      }
    };
  }

  private static InputStream failingAfter(int bytes, IOException failure) {
    return new InputStream() {
      private int left = bytes;

      @Override
      public int read() throws IOException {
        if (left-- <= 0) {
          throw failure;
        }
        return 'x';
      }
    };
  }

  /** Takes longer for its only byte than a worker may take for a content. */
  private static InputStream slow() {
    return new InputStream() {
      private boolean read;

      @Override
      public int read() throws IOException {
        if (read) {
          return -1;
        }
        read = true;
        Await.pause(Duration.ofMillis(3_500));
        return ' ';
      }
    };
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(1).nextBytes(bytes);
    return bytes;
  }
}
