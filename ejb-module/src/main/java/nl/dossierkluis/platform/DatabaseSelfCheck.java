package nl.dossierkluis.platform;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Looks at the database that was really opened, not at the one that was asked for: with the usual
 * class loading the pool silently takes the server's older H2, which opens the same file.
 */
public final class DatabaseSelfCheck {

  private static final String H2_VERSION = "2.4.240";

  private DatabaseSelfCheck() {}

  static boolean isH2(Connection connection) throws SQLException {
    return "H2".equals(connection.getMetaData().getDatabaseProductName());
  }

  /** What a start on this database would be refused for, in words; empty if for nothing. */
  public static Optional<String> fault(Connection connection, Path dataFolder) throws SQLException {
    try {
      check(connection, dataFolder);
      return Optional.empty();
    } catch (IllegalStateException e) {
      return Optional.of(e.getMessage());
    }
  }

  /** Throws {@link IllegalStateException} when an H2 of ours runs with unsafe settings. */
  static void check(Connection connection, Path dataFolder) throws SQLException {
    if (!isH2(connection)) {
      return;
    }
    requireVersion(connection.getMetaData().getDatabaseProductVersion());
    requireWriteDelay(setting(connection, "WRITE_DELAY"));
    requirePath(connection, dataFolder);
  }

  static void requireVersion(String version) {
    if (!version.startsWith(H2_VERSION)) {
      throw new IllegalStateException(
          "the database engine is H2 " + version + " instead of " + H2_VERSION);
    }
  }

  static void requireWriteDelay(String delay) {
    if (!"0".equals(delay)) {
      throw new IllegalStateException(
          "dossierkluis.db.url must set WRITE_DELAY=0, it is " + delay + ": commits could be lost");
    }
  }

  private static void requirePath(Connection connection, Path dataFolder) throws SQLException {
    String path = databasePath(connection);
    if (path == null || !Path.of(path).toAbsolutePath().normalize().startsWith(dataFolder)) {
      throw new IllegalStateException("the database does not lie in the data folder");
    }
  }

  private static String setting(Connection connection, String name) throws SQLException {
    return query(
        connection,
        "select setting_value from information_schema.settings where setting_name = ?",
        name);
  }

  private static String databasePath(Connection connection) throws SQLException {
    return query(connection, "select database_path() from dual where ? is not null", "path");
  }

  private static String query(Connection connection, String sql, String argument)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, argument);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getString(1) : null;
      }
    }
  }
}
