package nl.dossierkluis.web.matrix;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of the table.
 *
 * @param number in the file
 * @param methods what it holds for; GET stands for HEAD as well
 * @param url the address with its placeholders; a pattern if it has an asterisk
 * @param cells a status for each column, or two, {@code own|other}
 * @param exceptions for single callers
 * @param tokens status for programs; empty when it is that of a browser
 * @param ends whether the question ends the session with which it is asked
 * @param body what is sent, with its placeholders; empty for nothing
 * @param elsewhere whether the address is none of the product's own
 */
record Line(
    int number,
    Set<String> methods,
    String url,
    Map<Column, String> cells,
    Map<Caller, String> exceptions,
    String tokens,
    boolean ends,
    String body,
    boolean elsewhere) {

  private static final int FIRST_CELL = 2;
  private static final String TOKENS = "TOKENS=";

  static Line parse(int number, String text, boolean elsewhere) {
    int columns = Column.values().length;
    String[] words = text.strip().split("\\s+", FIRST_CELL + columns + 1);
    if (words.length < FIRST_CELL + columns) {
      throw new IllegalArgumentException("line %d lacks cells: %s".formatted(number, text));
    }
    Map<Column, String> cells = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      cells.put(column, words[FIRST_CELL + column.ordinal()]);
    }
    String rest = words.length > FIRST_CELL + columns ? words[FIRST_CELL + columns] : "";
    Map<Caller, String> exceptions = new EnumMap<>(Caller.class);
    String tokens = "";
    boolean ends = false;
    while (!rest.isEmpty() && !isBody(rest)) {
      String[] next = rest.split("\\s+", 2);
      ends |= next[0].equals("ends");
      if (next[0].startsWith(TOKENS)) {
        tokens = next[0].substring(TOKENS.length());
      } else if (next[0].contains("=")) {
        String[] exception = next[0].split("=", 2);
        exceptions.put(Caller.valueOf(exception[0]), exception[1]);
      }
      rest = next.length > 1 ? next[1] : "";
    }
    return new Line(
        number, methods(words[0]), words[1], cells, exceptions, tokens, ends, rest, elsewhere);
  }

  private static boolean isBody(String text) {
    return text.startsWith("{") || text.startsWith("@");
  }

  private static Set<String> methods(String words) {
    List<String> all = new ArrayList<>(List.of(words.split(",")));
    if (all.contains("GET") && !all.contains("HEAD")) {
      all.add("HEAD");
    }
    return Set.copyOf(all);
  }

  boolean isPattern() {
    return url.contains("*");
  }

  /** Says whether this line speaks of an address whose placeholders have no names. */
  boolean speaksOf(String shape) {
    return isPattern() && !url.equals(shape)
        ? Pattern.matches(
            "\\Q" + url.replace("*", "\\E.*\\Q") + "\\E", shape.replaceFirst("\\?.*", ""))
        : shape().equals(shape);
  }

  String shape() {
    return url.replaceAll("\\{[a-z]+}", "{}");
  }

  /** What must come out for a caller: hers, or not hers (any more, or at all). */
  String status(Caller caller, boolean own) {
    String cell = exceptions.getOrDefault(caller, cells.get(caller.column()));
    String[] both = cell.split("\\|");
    return own || both.length == 1 ? both[0] : both[1];
  }
}
