package nl.dossierkluis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * After every acknowledged commit, a copy of the database's file, as a killed server would leave
 * it, opens with all that was acknowledged.
 *
 * <p>Space in the file is usually reused after 45 seconds; here at once, because that is where H2
 * 2.5.252 loses commits: it writes the header of the store before it knows the chunk that the
 * header has to name.
 */
class DurableCommitTest {

  private static final int COMMITS = 40;

  @TempDir Path folder;
  @TempDir Path killed;

  @BeforeEach
  void folders() throws IOException {
    Files.createDirectory(folder.resolve("db"));
    Files.createDirectory(killed.resolve("db"));
  }

  @Test
  void anAcknowledgedCommitIsInTheFile() throws SQLException, IOException {
    String reusing = DatabaseUrl.of(folder) + ";RETENTION_TIME=0";
    try (Connection connection = DriverManager.getConnection(reusing, "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute("create table document (id integer primary key, record varchar(400))");
      statement.execute("create table task (id integer primary key)");
      connection.setAutoCommit(false);
      for (int number = 1; number <= COMMITS; number++) {
        acknowledge(connection, statement, number);
        assertThat(inTheCopy()).isEqualTo(number + " documents, 0 tasks");
      }
    }
  }

  private static void acknowledge(Connection connection, Statement statement, int number)
      throws SQLException {
    statement.execute("insert into document values (" + number + ", space(400))");
    statement.execute("insert into task values (" + number + ")");
    connection.commit();
    statement.execute("delete from task where id = " + number);
    connection.commit();
    statement.execute("checkpoint sync");
  }

  private String inTheCopy() throws SQLException, IOException {
    Path file = Path.of("db", "dossierkluis.mv.db");
    Files.copy(folder.resolve(file), killed.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    try (Connection copy = DriverManager.getConnection(DatabaseUrl.of(killed), "sa", "");
        Statement statement = copy.createStatement();
        ResultSet counts =
            statement.executeQuery(
                "select (select count(*) from document), (select count(*) from task)")) {
      counts.next();
      return counts.getInt(1) + " documents, " + counts.getInt(2) + " tasks";
    }
  }
}
