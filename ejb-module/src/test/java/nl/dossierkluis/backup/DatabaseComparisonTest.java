package nl.dossierkluis.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import nl.dossierkluis.vault.BlobId;
import nl.dossierkluis.vault.ContainerId;
import nl.dossierkluis.vault.Damage;
import nl.dossierkluis.vault.DocumentId;
import nl.dossierkluis.vault.StoredBlob;
import nl.dossierkluis.vault.Vault;
import nl.dossierkluis.vault.VaultFolders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseComparisonTest {

  private Connection database;
  private Vault vault;
  private ContainerId container;
  private StoredBlob blob;
  private String client;

  @BeforeEach
  void aClientAndADocument(@TempDir Path data) throws Exception {
    database = TestDatabase.in(data).getConnection();
    vault =
        Vault.open(
            new VaultFolders(data.resolve("blobs"), data.resolve("keyring"), data.resolve("keys")),
            Clock.systemUTC());
    container = vault.newContainer();
    DocumentId document = vault.newDocument(container);
    blob = vault.store(container, document, 1, new ByteArrayInputStream(new byte[9]), 9);
    client = TestDatabase.client(database, vault, container);
    TestDatabase.know(database, blob);
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
    vault.close();
  }

  private DatabaseReport compare() throws SQLException {
    return DatabaseComparison.run(database, vault);
  }

  private List<String> named() throws SQLException {
    return compare().damages().stream().map(Damage::name).toList();
  }

  private void change(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Test
  void findsNothingWrongWithWhatIsRight() throws SQLException {
    assertThat(compare())
        .isEqualTo(new DatabaseReport(SealedColumns.ALL.size() - 1, 1, 0, 1, List.of()));
  }

  @Test
  void namesARecordOfWhichAByteWasChanged() throws SQLException {
    change("update client set record = cast(record || X'00' as varbinary)");
    assertThat(named()).containsExactly("client/" + client + "/ClientCard");
  }

  @Test
  void namesARecordThatStandsInAnotherRow() throws SQLException {
    change("update client set id = 'BBBBBBBBBBBBBBBBBBBBBA'");
    assertThat(named()).containsExactly("client/BBBBBBBBBBBBBBBBBBBBBA/ClientCard");
  }

  @Test
  void namesARecordOfAnotherRevision() throws SQLException {
    change("update client set record_revision = 2");
    assertThat(named()).containsExactly("client/" + client + "/ClientCard");
  }

  @Test
  void namesARecordWhoseContainerNeverWas() throws SQLException {
    change("update client set container_id = '" + ContainerId.random() + "'");
    assertThat(compare().damages())
        .singleElement()
        .extracting(Damage::fact)
        .asString()
        .contains("container key");
    change("update client set container_id = 'no id'");
    assertThat(named()).containsExactly("client/" + client + "/ClientCard");
  }

  @Test
  void countsWhatWasDestroyedAndCallsItNoDamage() throws SQLException {
    vault.destroyContainer(container);
    DatabaseReport report = compare();
    assertThat(report.damages()).isEmpty();
    assertThat(report.records()).isZero();
    assertThat(report.destroyed()).isEqualTo(2);
  }

  @Test
  void namesABlobThatIsGoneUnlessItsDocumentWasDestroyed() throws SQLException {
    vault.deleteBlobs(List.of(blob.blob()));
    assertThat(named()).containsExactly(blob.blob().text());
    vault.destroyDocument(blob.document());
    assertThat(named()).isEmpty();
  }

  @Test
  void namesABlobWhoseDocumentNeverWas() throws SQLException {
    String unknown = BlobId.random().text();
    TestDatabase.know(database, unknown, DocumentId.random());
    assertThat(named()).containsExactly(unknown);
  }

  @Test
  void namesATableOfSealedRecordsThatItDoesNotKnow() throws SQLException {
    change(
        "create table stranger (id varchar(22), container_id varchar(22), record_revision bigint)");
    assertThat(named()).containsExactly("table stranger");
  }

  @Test
  void looksAtEveryRowOfManyPages() throws SQLException {
    for (int row = 0; row < 1_203; row++) {
      TestDatabase.client(database, vault, container);
    }
    assertThat(compare().records()).isEqualTo(1_204);
  }
}
