package nl.dossierkluis.web.demo;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table in a text: an optional header, a rule whose dashes give the columns' proportions, rows.
 *
 * @param header empty where the first column names each row
 */
record TextTable(List<Integer> shares, List<String> header, List<List<String>> rows) {

  TextTable {
    int columns = shares.size();
    if ((!header.isEmpty() && header.size() != columns)
        || rows.stream().anyMatch(row -> row.size() != columns)) {
      throw new IllegalArgumentException("Every row has as many cells as the rule: " + rows);
    }
  }

  static TextTable parse(List<String> lines) {
    List<List<String>> cells = lines.stream().map(TextTable::cells).toList();
    int rule = isRule(cells.get(0)) ? 0 : 1;
    if (cells.size() < rule + 2 || !isRule(cells.get(rule))) {
      throw new IllegalArgumentException("A table has a rule first or second: " + lines);
    }
    return new TextTable(
        cells.get(rule).stream().map(String::length).toList(),
        rule == 0 ? List.of() : cells.get(0),
        cells.subList(rule + 1, cells.size()));
  }

  boolean hasHeader() {
    return !header.isEmpty();
  }

  /** The header, where there is one, and the rows. */
  List<List<String>> allRows() {
    return hasHeader() ? Stream.concat(Stream.of(header), rows.stream()).toList() : rows;
  }

  /** The width of a column in a table this wide. */
  float width(int column, float whole) {
    return whole * shares.get(column) / shares.stream().mapToInt(Integer::intValue).sum();
  }

  /** Names what stands in a row or under it, and is set in bold. */
  boolean names(int row, int column) {
    return hasHeader() ? row == 0 : column == 0;
  }

  private static List<String> cells(String line) {
    if (!line.endsWith("|")) {
      throw new IllegalArgumentException("A row ends with a bar: " + line);
    }
    String inner = line.substring(0, line.length() - 1);
    return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
  }

  private static boolean isRule(List<String> cells) {
    return cells.stream().allMatch(cell -> cell.matches("-+"));
  }
}
