package nl.dossierkluis.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.platform.DatabaseUrl;
import nl.dossierkluis.vault.Damage;
import nl.dossierkluis.vault.DatabaseTrial;
import nl.dossierkluis.vault.VaultContents;
import nl.dossierkluis.vault.VaultObject;

/** Opens a restored database read-only and compares it with its vault. */
public final class RestoredDatabase implements DatabaseTrial {

  private DatabaseReport report;

  @Override
  public List<Damage> compare(Path database, VaultContents vault) {
    try (Connection connection = open(database)) {
      report = DatabaseComparison.run(connection, vault);
      return report.damages();
    } catch (SQLException e) {
      // its message may quote a row
      String fact = "cannot be read: error " + e.getErrorCode() + " of the database engine";
      return List.of(
          new Damage(VaultObject.DATABASE, String.valueOf(database.getFileName()), fact));
    }
  }

  /** With the product's own H2: a server's driver manager knows no driver of an application. */
  private static Connection open(Path database) throws SQLException {
    return DatabaseUrl.direct(DatabaseUrl.readOnly(database)).getConnection();
  }

  /** What the last comparison looked at; empty before one, and if the database did not open. */
  public Optional<DatabaseReport> report() {
    return Optional.ofNullable(report);
  }
}
