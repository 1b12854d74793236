package nl.dossierkluis.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import nl.dossierkluis.vault.ContainerId;
import nl.dossierkluis.vault.DocumentId;
import nl.dossierkluis.vault.RecordAddress;
import nl.dossierkluis.vault.StoredBlob;
import nl.dossierkluis.vault.Vault;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/** A database of the product's own schema, and a vault beside it. */
final class TestDatabase {

  private static final byte[] RECORD = {1, 2, 3};

  private TestDatabase() {}

  static JdbcDataSource in(Path data) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(
        "jdbc:h2:file:" + data.resolve("db/dossierkluis") + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0");
    source.setUser("sa");
    source.setPassword("");
    Flyway.configure(TestDatabase.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:db/migration")
        .load()
        .migrate();
    return source;
  }

  /** A client with a sealed card; its id. */
  static String client(Connection database, Vault vault, ContainerId container)
      throws SQLException {
    String id = ContainerId.random().text();
    byte[] sealed =
        vault.sealRecord(new RecordAddress(container, "client", id, "ClientCard", 1), RECORD);
    try (PreparedStatement insert =
        database.prepareStatement(
            "insert into client (id, container_id, record_revision, record, registered_by,"
                + " registered_at, version) values (?, ?, 1, ?, 'x', current_timestamp, 0)")) {
      insert.setString(1, id);
      insert.setString(2, container.text());
      insert.setBytes(3, sealed);
      insert.executeUpdate();
    }
    return id;
  }

  /** The row that says that a blob is known. */
  static void know(Connection database, StoredBlob blob) throws SQLException {
    know(database, blob.blob().text(), blob.document());
  }

  static void know(Connection database, String blob, DocumentId document) throws SQLException {
    try (PreparedStatement insert =
        database.prepareStatement("insert into known_blob values (?, ?)")) {
      insert.setString(1, blob);
      insert.setString(2, document.text());
      insert.executeUpdate();
    }
  }
}
