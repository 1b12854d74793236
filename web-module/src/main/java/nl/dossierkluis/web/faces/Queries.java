package nl.dossierkluis.web.faces;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the query of an address by hand. {@code getParameter} would read, and of a multipart
 * request even write to disk, the body that nobody has allowed yet.
 */
final class Queries {

  private Queries() {}

  /** The values of a parameter whose values need no decoding. */
  static Stream<String> values(String query, String name) {
    return pairs(query)
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1));
  }

  /** The query without a parameter. */
  static String without(String query, String name) {
    return pairs(query)
        .filter(pair -> !pair.equals(name) && !pair.startsWith(name + "="))
        .collect(Collectors.joining("&"));
  }

  private static Stream<String> pairs(String query) {
    return Arrays.stream(Objects.requireNonNullElse(query, "").split("&"))
        .filter(pair -> !pair.isEmpty());
  }
}
