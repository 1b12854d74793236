package nl.dossierkluis.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Walks tables in the order of their keys, a page at a time: a result of H2 is in memory whole. */
final class Rows {

  private static final int PAGE = 500;

  private final Connection database;

  Rows(Connection database) {
    this.database = database;
  }

  /** Names of the tables with sealed columns, whether they are known or not. */
  Set<String> tablesWithRecords() throws SQLException {
    Set<String> tables = new TreeSet<>();
    String sql =
        "select distinct table_name from information_schema.columns"
            + " where lower(column_name) like '%record_revision'";
    try (PreparedStatement statement = database.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        tables.add(rows.getString(1).toLowerCase(Locale.ROOT));
      }
    }
    return tables;
  }

  /** Shows every sealed record of a group; rows without one are passed over. */
  void forEach(SealedColumns columns, Consumer<SealedRow> visitor) throws SQLException {
    String select =
        "select %s, %s, %s, %s, %s from %s"
            .formatted(
                columns.key(),
                columns.container(),
                columns.documentKey(),
                columns.revision(),
                columns.record(),
                columns.table());
    forEach(select, columns.key(), row -> visitor.accept(sealed(row)));
  }

  private static SealedRow sealed(Object[] row) {
    byte[] bytes = (byte[]) row[4];
    long revision = row[3] == null ? 0 : ((Number) row[3]).longValue();
    return new SealedRow(row[0], (String) row[1], (String) row[2], revision, bytes);
  }

  /** Shows every blob that the database knows, with its document. */
  void forEachBlob(Consumer<String[]> visitor) throws SQLException {
    forEach(
        "select blob_id, document_id from known_blob",
        "blob_id",
        row -> visitor.accept(new String[] {(String) row[0], (String) row[1]}));
  }

  private void forEach(String select, String key, Consumer<Object[]> visitor) throws SQLException {
    String order = " order by " + key + " limit " + PAGE;
    List<Object[]> page = page(select + order, null);
    while (!page.isEmpty()) {
      page.forEach(visitor);
      Object last = page.get(page.size() - 1)[0];
      page = page(select + " where " + key + " > ?" + order, last);
    }
  }

  private List<Object[]> page(String sql, Object after) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      if (after != null) {
        statement.setObject(1, after);
      }
      try (ResultSet rows = statement.executeQuery()) {
        return read(rows);
      }
    }
  }

  private static List<Object[]> read(ResultSet rows) throws SQLException {
    List<Object[]> page = new ArrayList<>();
    int columns = rows.getMetaData().getColumnCount();
    while (rows.next()) {
      Object[] row = new Object[columns];
      for (int column = 0; column < columns; column++) {
        row[column] = rows.getObject(column + 1);
      }
      page.add(row);
    }
    return page;
  }
}
