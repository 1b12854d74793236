package nl.dossierkluis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real database, with commits that overtake each other. */
class SequencingTest {

  private static final int WRITERS = 8;
  private static final int EACH = 80;

  private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
  @TempDir Path folder;
  private LogDatabase database;

  @BeforeEach
  void open() {
    database = new LogDatabase(folder);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void nothingIsSkippedOrPlacedTwiceWhileEightWrite() throws InterruptedException {
    AtomicBoolean writing = new AtomicBoolean(true);
    Thread sequencer =
        start(
            () -> {
              while (writing.get()) {
                database.sequence();
              }
            });
    List<Thread> writers =
        IntStream.range(0, WRITERS).mapToObj(i -> start(() -> write(new Random(i)))).toList();
    for (Thread writer : writers) {
      writer.join();
    }
    writing.set(false);
    sequencer.join();
    database.sequence();

    assertThat(failures).isEmpty();
    long entries = WRITERS * EACH * 9 / 10;
    assertThat(database.count("select count(*) from audit_entry")).isEqualTo(entries);
    assertThat(database.count("select count(*) from audit_waiting")).isZero();
    assertThat(database.count("select count(distinct entry_id) from audit_leaf"))
        .isEqualTo(entries);
    assertThat(database.count("select max(leaf_index) from audit_leaf")).isEqualTo(entries - 1);
    assertThat(database.count("select log_size from audit_log")).isEqualTo(entries);
    assertThat(database.examine()).isEmpty();
    assertThat(database.alarms).isEmpty();
    // They did overtake each other, or this shows nothing.
    assertThat(
            database.count(
                "select count(*) from audit_leaf a join audit_leaf b"
                    + " on b.leaf_index = a.leaf_index + 1 where b.entry_id < a.entry_id"))
        .isPositive();
  }

  /** Every tenth is taken back; some are long in coming. */
  private void write(Random random) {
    for (int i = 0; i < EACH; i++) {
      String object = Integer.toString(i);
      if (i % 10 == 0) {
        database.undone(entities -> database.write(entities, object));
      } else {
        database.in(
            entities -> {
              AuditEntry entry = database.write(entities, object);
              entities.flush();
              pause(random.nextInt(5));
              return entry;
            });
      }
    }
  }

  @Test
  void anEntryThatIsGoneBeforeItHasAPlaceIsAnAlarm() {
    database.in(entities -> database.write(entities, "1"));
    long lost = database.in(entities -> database.write(entities, "2")).id();
    database.sql("delete from audit_entry where id = ?", lost);
    database.sequence();
    assertThat(database.alarms).containsExactly(Act.LOG_DEVIATION_FOUND);
    assertThat(
            database.count(
                "select entry_id from audit_alarm where kind = 'ENTRY_MISSING' and gone_at is null"))
        .isEqualTo(lost);
    assertThat(database.count("select count(*) from audit_leaf")).isEqualTo(1);
    assertThat(database.count("select count(*) from audit_waiting")).isZero();
  }

  @Test
  void aCheckpointIsKeptForTheFirstAndThenForEachHundred() {
    for (int i = 0; i < 205; i++) {
      String object = Integer.toString(i);
      database.in(entities -> database.write(entities, object));
      database.sequence();
    }
    assertThat(database.count("select sum(log_size) from audit_checkpoint"))
        .isEqualTo(1 + 101 + 201);
    assertThat(database.examine()).isEmpty();
  }

  @Test
  void whatNobodySignedIsSignedNoFurther() {
    database.in(entities -> database.write(entities, "1"));
    database.sequence();
    database.sql("update audit_leaf set hash = 'x' where leaf_index = 0");
    database.in(entities -> database.write(entities, "2"));
    database.sequence();
    assertThat(database.count("select log_size from audit_log")).isEqualTo(1);
    assertThat(database.count("select count(*) from audit_waiting")).isEqualTo(1);
    assertThat(database.alarms).containsExactly(Act.LOG_DEVIATION_FOUND);
  }

  private Thread start(Runnable work) {
    Thread thread = new Thread(() -> attempt(work));
    thread.start();
    return thread;
  }

  private void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      failures.add(e);
    }
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
