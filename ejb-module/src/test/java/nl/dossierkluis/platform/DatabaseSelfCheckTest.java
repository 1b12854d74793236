package nl.dossierkluis.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseSelfCheckTest {

  @TempDir Path data;

  @Test
  void acceptsTheDatabaseOfTheDataFolder() throws SQLException {
    try (Connection connection = DriverManager.getConnection(DatabaseUrl.of(data))) {
      assertThatCode(() -> DatabaseSelfCheck.check(connection, data)).doesNotThrowAnyException();
    }
  }

  @Test
  void refusesADelayThatLosesCommits() throws SQLException {
    String url = DatabaseUrl.of(data).replace("WRITE_DELAY=0", "WRITE_DELAY=500");
    try (Connection connection = DriverManager.getConnection(url)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> DatabaseSelfCheck.check(connection, data))
          .withMessageContaining("WRITE_DELAY=0");
    }
  }

  @Test
  void refusesADatabaseElsewhere() throws SQLException {
    Path elsewhere = data.resolve("elsewhere");
    try (Connection connection = DriverManager.getConnection(DatabaseUrl.of(elsewhere))) {
      assertThatIllegalStateException()
          .isThrownBy(() -> DatabaseSelfCheck.check(connection, data.resolve("here")))
          .withMessageContaining("data folder");
    }
  }

  @Test
  void refusesADatabaseInMemory() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:;WRITE_DELAY=0")) {
      assertThatIllegalStateException().isThrownBy(() -> DatabaseSelfCheck.check(connection, data));
    }
  }

  @Test
  void refusesTheServersOlderEngine() {
    assertThatIllegalStateException()
        .isThrownBy(() -> DatabaseSelfCheck.requireVersion("2.2.224 (2023-09-17)"))
        .withMessageContaining("2.2.224");
  }
}
