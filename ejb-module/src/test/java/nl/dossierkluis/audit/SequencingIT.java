package nl.dossierkluis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import nl.dossierkluis.vault.tlog.Checkpoint;
import nl.dossierkluis.vault.tlog.NoteKey;
import nl.dossierkluis.vault.tlog.SignedNote;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Entries get their places in the log of the running product. */
@ExtendWith(ArquillianExtension.class)
class SequencingIT {

  private static final int WRITERS = 8;
  private static final int EACH = 60;

  @Inject LogCase log;

  private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());

  @Test
  void whatEightWriteAtOnceGetsOnePlaceEachAndWhatRollsBackGetsNone() throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      Thread writer = log.threads.newThread(() -> write(start));
      writer.start();
      writers.add(writer);
    }
    long began = System.nanoTime();
    start.countDown();
    for (Thread writer : writers) {
      writer.join();
    }
    long written = System.nanoTime();
    log.awaitPlaces();
    System.out.printf(
        "%d entries by %d writers: %d ms; the last had its place %d ms later%n",
        kept(), WRITERS, (written - began) / 1_000_000, (System.nanoTime() - written) / 1_000_000);

    assertThat(failures).isEmpty();
    assertThat(kept()).isEqualTo(WRITERS * EACH * 4 / 5);
    assertThat(
            log.count(
                "select count(distinct l.leaf_index) from audit_leaf l join audit_entry e"
                    + " on e.id = l.entry_id where e.object_id = ?",
                log.object))
        .isEqualTo(kept());
    assertThat(
            log.count(
                "select count(*) from audit_waiting w join audit_entry e on e.id = w.entry_id"
                    + " where e.object_id = ?",
                log.object))
        .isZero();
  }

  @Test
  void theNewestCheckpointIsSignedOverAllThatHasItsPlace() throws Exception {
    log.act();
    AuditState state = log.system.call(log.log::state);
    NoteKey key = NoteKey.parse(state.key().orElseThrow());
    SignedNote note = SignedNote.parse(state.checkpoint().orElseThrow());
    assertThat(note.isSignedBy(key)).isTrue();
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    assertThat(checkpoint.origin()).isEqualTo(key.name()).startsWith("dossierkluis/");
    assertThat(checkpoint.head().size()).isEqualTo(state.entries()).isPositive();
    assertThat(log.count("select count(*) from audit_leaf where leaf_index < ?", state.entries()))
        .isEqualTo(state.entries());
    assertThat(log.count("select count(*) from audit_checkpoint")).isPositive();
  }

  private long kept() {
    return log.count("select count(*) from audit_entry where object_id = ?", log.object);
  }

  /** Every fifth act is taken back, so that numbers are left out. */
  private void write(CountDownLatch start) {
    try {
      start.await();
      for (int i = 0; i < EACH; i++) {
        if (i % 5 == 0) {
          assertThatThrownBy(() -> act(true)).hasStackTraceContaining("planted");
        } else {
          act(false);
        }
      }
    } catch (Exception | AssertionError e) {
      failures.add(e);
    }
  }

  private void act(boolean takenBack) {
    log.transactions.in(
        entities -> {
          log.audit.did(Act.CLIENT_READ, AuditObject.of("client", log.object));
          if (takenBack) {
            throw new IllegalStateException("planted");
          }
          return null;
        });
  }
}
