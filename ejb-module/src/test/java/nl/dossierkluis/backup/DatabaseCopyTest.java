package nl.dossierkluis.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import nl.dossierkluis.platform.DatabaseUrl;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of a database, made while others commit, open with all that was acknowledged before. */
class DatabaseCopyTest {

  private static final int COPIES = 6;
  private static final long PAUSE = 1_000_000;

  private Path folder;
  private JdbcDataSource source;

  @BeforeEach
  void aDatabase(@TempDir Path temporary) throws SQLException {
    folder = temporary;
    source = new JdbcDataSource();
    // space is reused at once, which is when a copy would tear
    source.setURL(
        "jdbc:h2:file:"
            + folder.resolve("db/dossierkluis")
            + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;RETENTION_TIME=0");
    source.setUser("sa");
    source.setPassword("");
    run("create table pair (id integer primary key, record varchar(400), twin integer)");
    run("insert into pair select x, space(400), x from system_range(1, 2000)");
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Path copy(RunningDatabase running, String name) throws IOException {
    Path file = folder.resolve(name + ".mv.db");
    try (InputStream copy = running.copy()) {
      Files.copy(copy, file);
    }
    return file;
  }

  private static int[] counts(Path file) throws SQLException {
    try (Connection copy = DriverManager.getConnection(DatabaseUrl.readOnly(file), "sa", "");
        Statement statement = copy.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select max(id), count(*), (select count(*) from pair where id <> twin) from pair")) {
      rows.next();
      return new int[] {rows.getInt(1), rows.getInt(2), rows.getInt(3)};
    }
  }

  @Test
  void copiesWhileOthersCommitHoldAllThatWasAcknowledgedBefore() throws Exception {
    RunningDatabase running = new RunningDatabase(source, folder.resolve("scratch"));
    AtomicInteger acknowledged = new AtomicInteger(2_000);
    AtomicLong slowest = new AtomicLong();
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(() -> commit(acknowledged, slowest, done));
    for (int i = 0; i < COPIES; i++) {
      int before = acknowledged.get();
      int[] counts = counts(copy(running, "copy" + i));
      assertThat(counts[0]).isGreaterThanOrEqualTo(before);
      assertThat(counts[1]).as("rows are all there").isEqualTo(counts[0]);
      assertThat(counts[2]).as("no transaction is there in half").isZero();
    }
    done.set(true);
    writer.join();
    System.out.printf(
        "%d commits during %d copies, the slowest took %d ms%n",
        acknowledged.get() - 2_000, COPIES, slowest.get() / 1_000_000);
    assertThat(acknowledged.get()).isGreaterThan(2_000);
    assertThat(folder.resolve("scratch")).isEmptyDirectory();
  }

  /** Each transaction changes two things, of which a copy has both or neither. */
  private void commit(AtomicInteger acknowledged, AtomicLong slowest, AtomicBoolean done) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      while (!done.get()) {
        long began = System.nanoTime();
        int id = acknowledged.get() + 1;
        statement.execute("insert into pair values (" + id + ", space(400), 0)");
        statement.execute("update pair set twin = " + id + " where id = " + id);
        connection.commit();
        acknowledged.set(id);
        slowest.accumulateAndGet(System.nanoTime() - began, Math::max);
        LockSupport.parkNanos(PAUSE); // as fast as it can, it would fill the disk
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theCopyOpensAsTheProductWouldOpenIt() throws Exception {
    RunningDatabase running = new RunningDatabase(source, folder.resolve("scratch"));
    Path restored = Files.createDirectories(folder.resolve("restored/db"));
    Files.move(copy(running, "copy"), restored.resolve("dossierkluis.mv.db"));
    JdbcDataSource again = new JdbcDataSource();
    again.setURL("jdbc:h2:file:" + restored.resolve("dossierkluis") + ";WRITE_DELAY=0");
    again.setUser("sa");
    again.setPassword("");
    try (Connection connection = again.getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate("insert into pair values (5000, '', 5000)")).isOne();
    }
  }

  @Test
  void theScratchFolderIsClosedToOthersAndEmptiedEvenWhenReadingStops() throws Exception {
    Path scratch = folder.resolve("scratch");
    try (InputStream copy = new RunningDatabase(source, scratch).copy()) {
      assertThat(copy.read()).isNotNegative();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(scratch)))
          .isEqualTo("rwx------");
      assertThat(scratch).isNotEmptyDirectory();
    }
    assertThat(scratch).isEmptyDirectory();
  }

  @Test
  void aDatabaseThatIsAwayIsAFailure() {
    JdbcDataSource away = new JdbcDataSource();
    away.setURL("jdbc:h2:file:" + folder.resolve("away") + ";IFEXISTS=TRUE");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> new RunningDatabase(away, folder.resolve("scratch")).copy());
    assertThat(folder.resolve("scratch")).isEmptyDirectory();
  }

  @Test
  void aStoppedDatabaseIsItsFile() throws Exception {
    try (InputStream copy = new StoppedDatabase(folder).copy()) {
      assertThat(copy.readAllBytes()).isEqualTo(Files.readAllBytes(DatabaseUrl.file(folder)));
    }
  }

  @Test
  void anOpenDatabaseIsNotTakenForAStoppedOne() throws Exception {
    try (Connection open = source.getConnection()) {
      assertThat(open.isValid(1)).isTrue();
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> new StoppedDatabase(folder).copy())
          .withMessageContaining("open");
    }
  }
}
