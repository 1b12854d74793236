package nl.dossierkluis.web.product;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.dossierkluis.platform.DatabaseUrl;
import nl.dossierkluis.platform.Sha256;

/** What stands in the database of a product that is stopped, table by table. */
final class DatabaseDigest {

  private DatabaseDigest() {}

  /**
   * Number of rows and digest of all of them by table.
   *
   * @param but tables, or columns as {@code table.column}, that do not count; {@code audit_*} for
   *     all that begin so
   */
  static Map<String, String> of(Path data, List<String> but) {
    Map<String, String> digests = new TreeMap<>();
    String url = DatabaseUrl.readOnly(DatabaseUrl.file(data));
    try (Connection connection = DatabaseUrl.direct(url).getConnection()) {
      columns(connection)
          .forEach(
              (table, columns) -> {
                if (!isLeftOut(lower(table), but)) {
                  columns.removeIf(column -> but.contains(lower(table + "." + column)));
                  digests.put(lower(table), digest(connection, table, columns));
                }
              });
      return digests;
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be read", e);
    }
  }

  private static boolean isLeftOut(String table, List<String> but) {
    return but.stream()
        .anyMatch(
            name ->
                name.equals(table)
                    || name.endsWith("*")
                        && table.startsWith(name.substring(0, name.length() - 1)));
  }

  private static Map<String, List<String>> columns(Connection connection) throws SQLException {
    Map<String, List<String>> columns = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select table_name, column_name from information_schema.columns"
                    + " where table_schema = 'PUBLIC' order by table_name, ordinal_position")) {
      while (rows.next()) {
        columns.computeIfAbsent(rows.getString(1), key -> new ArrayList<>()).add(rows.getString(2));
      }
    }
    return columns;
  }

  /** One table of them all has its name in small letters. */
  private static String quoted(String name) {
    return '"' + name + '"';
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String digest(Connection connection, String table, List<String> columns) {
    String quoted = columns.stream().map(DatabaseDigest::quoted).collect(Collectors.joining(", "));
    TreeSet<String> rows = new TreeSet<>();
    int count = 0;
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select " + quoted + " from " + quoted(table))) {
      while (found.next()) {
        count++;
        StringBuilder row = new StringBuilder();
        for (int at = 1; at <= columns.size(); at++) {
          row.append(found.getString(at)).append('|');
        }
        rows.add(row.toString());
      }
    } catch (SQLException e) {
      throw new IllegalStateException("table " + table + " cannot be read", e);
    }
    return count + " rows, " + Sha256.of(String.join("\n", rows));
  }
}
