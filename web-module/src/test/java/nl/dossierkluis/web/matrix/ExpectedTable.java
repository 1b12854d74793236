package nl.dossierkluis.web.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What must come out, as {@code expected.txt} says it. */
final class ExpectedTable {

  static final String FILE =
      "web-module/src/test/resources/nl/dossierkluis/web/matrix/expected.txt";

  /** Every method that HTTP defines for an origin server. */
  static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

  private static final String ELSEWHERE = "-- elsewhere";

  private final List<Line> lines;

  private ExpectedTable(List<Line> lines) {
    this.lines = List.copyOf(lines);
  }

  static ExpectedTable read() {
    try (InputStream in = ExpectedTable.class.getResourceAsStream("expected.txt")) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ExpectedTable parse(String text) {
    List<Line> lines = new ArrayList<>();
    boolean elsewhere = false;
    int number = 0;
    for (String line : text.split("\n")) {
      number++;
      elsewhere |= line.startsWith(ELSEWHERE);
      if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("--")) {
        lines.add(Line.parse(number, line, elsewhere));
      }
    }
    return new ExpectedTable(lines);
  }

  /** Addresses, and methods that they declare, of which no line speaks: each as a line to add. */
  List<String> unlisted(Collection<Mapped> mapped) {
    Map<String, Set<String>> missing = new TreeMap<>();
    for (Mapped address : mapped) {
      address.methods().stream()
          .filter(method -> !isListed(address, method))
          .forEach(
              method ->
                  missing.computeIfAbsent(address.shape(), key -> new TreeSet<>()).add(method));
    }
    return missing.entrySet().stream()
        .map(entry -> lineToAdd(String.join(",", entry.getValue()), entry.getKey()))
        .toList();
  }

  private boolean isListed(Mapped address, String method) {
    return lines.stream()
        .filter(line -> !line.elsewhere() && line.methods().contains(method))
        .filter(line -> !address.needsLineOfItsOwn() || !line.isPattern())
        .anyMatch(line -> line.speaksOf(address.shape()));
  }

  private static String lineToAdd(String methods, String shape) {
    String stranger = shape.startsWith("/api/") ? "401" : "302";
    return "%-15s %-38s %s  ?        ?        ?        ?        ?"
        .formatted(methods, shape, stranger);
  }

  /** Lines about addresses that the product does not have (any more). */
  List<String> stale(Collection<Mapped> mapped) {
    return lines.stream()
        .filter(line -> !line.elsewhere())
        .filter(line -> mapped.stream().noneMatch(it -> line.speaksOf(it.shape())))
        .map(line -> "line %d: %s".formatted(line.number(), line.url()))
        .toList();
  }

  /** All that is tried: every address with every method. */
  List<Row> rows(Collection<Mapped> mapped) {
    Set<String> shapes = new LinkedHashSet<>();
    mapped.stream().filter(it -> !it.isPattern()).forEach(it -> shapes.add(it.shape()));
    lines.stream().filter(Line::elsewhere).forEach(line -> shapes.add(line.shape()));
    return shapes.stream().flatMap(shape -> rows(shape).stream()).toList();
  }

  private List<Row> rows(String shape) {
    List<Line> own =
        lines.stream().filter(line -> !line.isPattern() && line.speaksOf(shape)).toList();
    String url = own.isEmpty() ? shape : own.get(0).url();
    List<Row> rows = new ArrayList<>();
    for (String method : METHODS) {
      List<Line> listed = own.stream().filter(line -> line.methods().contains(method)).toList();
      listed.forEach(line -> rows.add(new Row(method, line.url(), line)));
      if (listed.isEmpty() && !goesOn(shape)) {
        rows.add(new Row(method, url, otherwise(shape, method)));
      }
    }
    return rows;
  }

  /** Whether an address is that of a list which goes on; what else it takes, the list's says. */
  private static boolean goesOn(String shape) {
    return shape.contains("?after=");
  }

  /** The first pattern that speaks of a method which no line of its own does. */
  private Line otherwise(String shape, String method) {
    return lines.stream()
        .filter(Line::isPattern)
        .filter(line -> line.methods().contains(method) && line.speaksOf(shape))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("no line for %s %s in %s".formatted(method, shape, FILE)));
  }
}
