package nl.dossierkluis.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The table of {@code docs/asvs.md}. */
final class AsvsTable {

  private static final Pattern NUMBER = Pattern.compile("\\d+\\.\\d+\\.\\d+");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final int COLUMNS = 5;

  private final List<List<String>> rows;

  /** What one requirement says. */
  record Requirement(String number, String level, String state, String evidence) {

    /** What stands in code type beside it. */
    List<String> names() {
      Matcher found = CODE.matcher(evidence);
      List<String> names = new ArrayList<>();
      while (found.find()) {
        names.add(found.group(1));
      }
      return names;
    }
  }

  private AsvsTable(List<List<String>> rows) {
    this.rows = rows;
  }

  static AsvsTable read(Path project) {
    try (Stream<String> lines = Files.lines(project.resolve("docs/asvs.md"))) {
      return parse(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static AsvsTable parse(Stream<String> lines) {
    return new AsvsTable(
        lines
            .filter(line -> line.startsWith("|"))
            .map(line -> line.substring(1, line.length() - 1).split("\\|"))
            .map(cells -> Arrays.stream(cells).map(String::strip).toList())
            .toList());
  }

  List<Requirement> requirements() {
    return rows.stream()
        .filter(row -> row.size() == COLUMNS && NUMBER.matcher(row.get(0)).matches())
        .map(row -> new Requirement(row.get(0), row.get(1), row.get(3), row.get(4)))
        .toList();
  }

  /** Numbers in a row of another table, after its first cell. */
  List<Integer> numbers(String firstCell) {
    return rows.stream()
        .filter(row -> row.get(0).equals(firstCell))
        .map(row -> row.subList(1, row.size()))
        .flatMap(List::stream)
        .filter(cell -> cell.matches("\\d+"))
        .map(Integer::valueOf)
        .toList();
  }
}
