package nl.dossierkluis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.dossierkluis.vault.tlog.LogHash;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody with the database could do to a log, done to each place of one in turn. */
class LogExaminationTest {

  private static final int COUNT = 230;

  @TempDir static Path folder;
  private static LogDatabase database;

  @BeforeAll
  static void makeALog() {
    database = new LogDatabase(folder);
    for (int i = 0; i < COUNT; i++) {
      String object = Integer.toString(i);
      database.in(entities -> database.write(entities, object));
      if (i % 7 == 0) {
        database.sequence();
      }
    }
    database.sequence();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void whatNobodyTouchedIsSound() {
    assertThat(database.examine()).isEmpty();
    assertThat(database.count("select log_size from audit_log")).isEqualTo(COUNT);
  }

  @Test
  void everyChangedEntryIsNamed() {
    each(
        i -> "update audit_entry set actor = 'NOBODY' where id = " + entryAt(i),
        LogFault.ENTRY_CHANGED);
  }

  @Test
  void everyRemovedEntryIsNamed() {
    each(i -> "delete from audit_entry where id = " + entryAt(i), LogFault.ENTRY_MISSING);
  }

  @Test
  void everyEmptyPlaceIsNamed() {
    each(i -> "delete from audit_leaf where leaf_index = " + i, LogFault.LEAF_MISSING);
  }

  @Test
  void everyChangedHashOfALeafIsNamed() {
    String other = LogHash.EMPTY.text();
    each(
        i -> "update audit_leaf set hash = '" + other + "' where leaf_index = " + i,
        LogFault.ENTRY_CHANGED);
  }

  @Test
  void everyPairThatChangedPlacesIsNamed() {
    each(
        i ->
            "update audit_leaf set entry_id = case leaf_index when %1$d then %4$d else %3$d end where leaf_index in (%1$d, %2$d)"
                .formatted(i, (i + 1) % COUNT, entryAt(i), entryAt((i + 1) % COUNT)),
        LogFault.ENTRY_CHANGED);
  }

  @Test
  void everyHashAboveTheLeavesThatIsGoneIsNoticed() {
    long nodes = database.count("select count(*) from audit_node");
    assertThat(nodes).isEqualTo(COUNT - Integer.bitCount(COUNT));
    for (int i = 0; i < nodes; i++) {
      String node = "(select id from audit_node order by id limit 1 offset " + i + ")";
      assertThat(database.examineAfter("delete from audit_node where id = " + node))
          .extracting(LogFinding::fault)
          .contains(LogFault.TREE_CHANGED);
    }
  }

  @Test
  void everySizeThatIsNotTheLogsIsNoticed() {
    for (int size = 0; size < COUNT; size++) {
      assertThat(database.examineAfter("update audit_log set log_size = " + size))
          .extracting(LogFinding::fault)
          .contains(LogFault.TREE_CHANGED);
    }
  }

  @Test
  void aCheckpointOfBeforeIsNotTheNewest() {
    assertThat(
            database.examineAfter(
                "update audit_log set checkpoint ="
                    + " (select note from audit_checkpoint where log_size = 1)"))
        .extracting(LogFinding::fault)
        .containsExactly(LogFault.TREE_CHANGED);
    assertThat(database.examineAfter("update audit_log set checkpoint = null"))
        .extracting(LogFinding::fault)
        .containsExactly(LogFault.TREE_CHANGED);
  }

  @Test
  void anotherKeyIsNotTheLogs() {
    assertThat(
            database.examineAfter(
                "update audit_key set verifier ="
                    + " 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'"))
        .extracting(LogFinding::fault)
        .contains(LogFault.TREE_CHANGED, LogFault.CHECKPOINT_CHANGED);
  }

  private static void each(IntFunction<String> change, LogFault fault) {
    IntStream.range(0, COUNT)
        .forEach(
            i ->
                assertThat(database.examineAfter(change.apply(i)))
                    .as("place %d", i)
                    .anyMatch(found -> found.fault() == fault && found.index() == i));
  }

  private static long entryAt(int index) {
    return database.count("select entry_id from audit_leaf where leaf_index = " + index);
  }
}
