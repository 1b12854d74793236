package nl.dossierkluis.web.matrix;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What did not come out as it must, those of one row and kind on one line. */
final class Deviations {

  private final Map<String, Set<String>> found = new TreeMap<>();
  private int count;

  void add(Row row, String what, String who) {
    found.computeIfAbsent(row + " " + what, key -> new TreeSet<>()).add(who);
    count++;
  }

  int count() {
    return count;
  }

  /** A line for each kind of deviation; empty if there is none. */
  @Override
  public String toString() {
    return found.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
        .collect(Collectors.joining("\n"));
  }
}
