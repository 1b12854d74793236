package nl.dossierkluis.backup;

import java.sql.Connection;
import java.sql.SQLException;
import nl.dossierkluis.vault.VaultContents;

/**
 * Compares a database with the vault that goes with it: every sealed record opens in its place,
 * every blob that a row knows is there, every key that is needed is there or was destroyed. Rows
 * are read one after another, so that memory stays flat; nothing of them is kept or told but ids.
 */
public final class DatabaseComparison {

  private DatabaseComparison() {}

  /** Compares all of it; the connection stays open, and nothing is changed. */
  public static DatabaseReport run(Connection database, VaultContents vault) throws SQLException {
    throw new UnsupportedOperationException();
  }
}
