package nl.dossierkluis.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import nl.dossierkluis.platform.DatabaseUrl;
import nl.dossierkluis.vault.BackupFolders;
import nl.dossierkluis.vault.Backups;
import nl.dossierkluis.vault.ContainerId;
import nl.dossierkluis.vault.Damage;
import nl.dossierkluis.vault.DocumentId;
import nl.dossierkluis.vault.Restore;
import nl.dossierkluis.vault.RestoreOrder;
import nl.dossierkluis.vault.StoredBlob;
import nl.dossierkluis.vault.TrialReport;
import nl.dossierkluis.vault.Unlock;
import nl.dossierkluis.vault.Vault;
import nl.dossierkluis.vault.VaultFolders;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Database and vault together: backed up while open, tried, lost and restored. */
class TrialRestoreTest {

  private Path folder;
  private BackupFolders backup;
  private JdbcDataSource source;
  private Connection database;
  private Vault vault;
  private String client;

  @BeforeEach
  void aPracticeWithAClient(@TempDir Path temporary) throws Exception {
    folder = temporary;
    backup = new BackupFolders(folder.resolve("backup"), folder.resolve("copies"));
    Backups.create(backup, Clock.systemUTC());
    source = TestDatabase.in(folder.resolve("data"));
    database = source.getConnection();
    vault = Vault.open(folders("data"), Clock.systemUTC());
    ContainerId container = vault.newContainer();
    DocumentId document = vault.newDocument(container);
    StoredBlob blob = vault.store(container, document, 1, new ByteArrayInputStream(new byte[9]), 9);
    client = TestDatabase.client(database, vault, container);
    TestDatabase.know(database, blob);
  }

  @AfterEach
  void close() throws Exception {
    vault.close();
    database.close();
  }

  private VaultFolders folders(String data) {
    Path root = folder.resolve(data);
    return new VaultFolders(root.resolve("blobs"), root.resolve("keyring"), folder.resolve("keys"));
  }

  private void backUp() {
    RunningDatabase running = new RunningDatabase(source, folder.resolve("scratch"));
    assertThat(vault.backups(backup).make(running, "0.1.0").damages()).isEmpty();
  }

  @Test
  void aTrialOpensEveryRecordOfTheRestoredDatabase() {
    backUp();
    RestoredDatabase comparison = new RestoredDatabase();
    TrialReport report = vault.backups(backup).tryOut(folder.resolve("scratch"), comparison);
    assertThat(report.damages()).isEmpty();
    assertThat(comparison.report()).map(DatabaseReport::records).contains(1L);
    assertThat(comparison.report()).map(DatabaseReport::blobs).contains(1L);
    assertThat(folder.resolve("scratch")).isEmptyDirectory();
  }

  @Test
  void aTrialNamesARecordThatDoesNotOpen() throws Exception {
    try (Statement statement = database.createStatement()) {
      statement.executeUpdate("update client set record_revision = 7");
    }
    backUp();
    TrialReport report =
        vault.backups(backup).tryOut(folder.resolve("scratch"), new RestoredDatabase());
    assertThat(report.damages())
        .extracting(Damage::name)
        .containsExactly("client/" + client + "/ClientCard");
  }

  @Test
  void aFileThatIsNoDatabaseIsNamed() throws Exception {
    Path file = Files.write(folder.resolve("none.mv.db"), new byte[9_000]);
    RestoredDatabase comparison = new RestoredDatabase();
    assertThat(comparison.compare(file, vault)).extracting(Damage::name).contains("none.mv.db");
    assertThat(comparison.report()).isEmpty();
  }

  @Test
  void whatWasLostComesBackAndAgrees() throws Exception {
    backUp();
    close();
    Path restored = folder.resolve("restored");
    RestoreOrder order =
        RestoreOrder.newest(backup, folders("restored"), DatabaseUrl.file(restored));
    try (Unlock unlock = Unlock.keyFile()) {
      assertThat(Restore.run(order, unlock, Clock.systemUTC()).damages()).isEmpty();
    }
    try (Connection again = TestDatabase.in(restored).getConnection();
        Vault opened = Vault.open(folders("restored"), Clock.systemUTC())) {
      DatabaseReport report = DatabaseComparison.run(again, opened);
      assertThat(report.damages()).isEmpty();
      assertThat(report.records()).isOne();
    }
  }
}
