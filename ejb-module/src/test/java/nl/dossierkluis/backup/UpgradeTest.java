package nl.dossierkluis.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import nl.dossierkluis.platform.KeptDatabase;
import nl.dossierkluis.vault.BackupFolders;
import nl.dossierkluis.vault.Backups;
import nl.dossierkluis.vault.ContainerId;
import nl.dossierkluis.vault.RecordAddress;
import nl.dossierkluis.vault.Vault;
import nl.dossierkluis.vault.VaultFolders;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upgrade comes to its end, or everything is as it was. */
class UpgradeTest {

  private static final String USUAL = "classpath:db/migration";

  @TempDir Path data;

  private final JdbcDataSource database = new JdbcDataSource();
  private final Upgrade upgrade = new Upgrade();
  private Vault vault;
  private BackupFolders folders;

  @BeforeEach
  void aDataFolderOfTheFirstVersion() throws Exception {
    Files.createDirectories(data.resolve("db"));
    upgrade.clock = Clock.systemUTC();
    folders = new BackupFolders(data.resolve("backup"), data.resolve("backup-keyring"));
    vault =
        Vault.open(
            new VaultFolders(data.resolve("blobs"), data.resolve("keyring"), data.resolve("keys")),
            Clock.systemUTC());
    database.setURL("jdbc:h2:file:" + data.resolve("db/dossierkluis") + ";WRITE_DELAY=0");
    database.setUser("sa");
    Flyway.configure().dataSource(database).locations(USUAL).target("1").load().migrate();
    insertPractice();
  }

  @AfterEach
  void close() {
    vault.close();
  }

  @Test
  void bringsTheSchemaUpToDateAndLeavesABackup() throws Exception {
    perform(USUAL);
    assertThat(practices()).isEqualTo(1);
    assertThat(count("select count(*) from backup_run")).isZero();
    assertThat(data.resolve("db/before-upgrade")).doesNotExist();
    assertThat(Backups.generations(folders)).hasSize(1);
  }

  @Test
  void isAsItWasWhenAMigrationBreaksHalfway() throws Exception {
    assertThatThrownBy(() -> perform(USUAL, "classpath:upgrade/broken"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("as it was");
    assertThat(practices()).isEqualTo(1);
    assertThat(count("select count(*) from named_container")).isEqualTo(1);
    assertThatThrownBy(() -> count("select count(*) from made_before_the_fault"))
        .isInstanceOf(SQLException.class);
    assertThatCode(() -> perform(USUAL)).doesNotThrowAnyException();
  }

  @Test
  void isAsItWasWhenAMigrationLosesRecords() throws Exception {
    assertThatThrownBy(() -> perform(USUAL, "classpath:upgrade/lossy"))
        .hasMessageContaining("1 records opened before the upgrade and only 0");
    assertThat(practices()).isEqualTo(1);
  }

  @Test
  void goesBackAtTheNextStartAfterACrash() throws Exception {
    KeptDatabase.keep(data, new RunningDatabase(database, data.resolve("run").resolve("t")).copy());
    try (Connection connection = database.getConnection()) {
      connection.createStatement().execute("delete from practice");
      connection.createStatement().execute("shutdown");
    }
    assertThat(KeptDatabase.putBackIfThere(data)).isTrue();
    assertThat(practices()).isEqualTo(1);
    assertThat(KeptDatabase.putBackIfThere(data)).isFalse();
  }

  @Test
  void doesNotTakeAHalfWrittenCopyForOne() throws IOException {
    Files.write(data.resolve("db/before-upgrade.new"), new byte[10]);
    assertThat(KeptDatabase.putBackIfThere(data)).isFalse();
  }

  @Test
  void refusesToChangeADatabaseThatIsDamaged() throws Exception {
    try (Connection connection = database.getConnection()) {
      connection.createStatement().execute("update practice set record_revision = 2");
    }
    assertThatThrownBy(() -> perform(USUAL)).hasMessageContaining("1 records or files are damaged");
    assertThatThrownBy(() -> count("select count(*) from backup_run"))
        .isInstanceOf(SQLException.class);
  }

  private void perform(String... locations) {
    Flyway flyway = Flyway.configure().dataSource(database).locations(locations).load();
    upgrade.perform(database, flyway::migrate, vault, data, folders);
  }

  private long practices() throws SQLException {
    return count("select count(*) from practice");
  }

  private long count(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void insertPractice() throws SQLException {
    ContainerId container = vault.newContainer();
    byte[] sealed =
        vault.sealRecord(
            new RecordAddress(
                container, Optional.empty(), "practice", "PRACTICE", "PracticeCard", 1),
            "verzonnen".getBytes(StandardCharsets.UTF_8));
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into practice (id, container_id, record_revision, record, set_up_at, demo,"
                    + " version) values ('PRACTICE', ?, 1, ?, current_timestamp, false, 1)")) {
      insert.setString(1, container.text());
      insert.setBytes(2, sealed);
      assertThat(insert.executeUpdate()).isEqualTo(1);
      insert(connection, container);
    }
  }

  private static void insert(Connection connection, ContainerId container) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into named_container values ('PRACTICE', ?)")) {
      insert.setString(1, container.text());
      assertThat(insert.executeUpdate()).isEqualTo(1);
    }
  }
}
