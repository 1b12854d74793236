package nl.dossierkluis.web.matrix;

import java.util.Map;
import java.util.Set;

/**
 * An address and a method, with the line that says what must come out.
 *
 * @param url with placeholders
 */
record Row(String method, String url, Line line) {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  /** Whether the line is about this very address, and not about all that is not listed. */
  boolean isListed() {
    return !line.isPattern();
  }

  boolean isForPrograms() {
    return url.startsWith("/api/");
  }

  boolean isChange() {
    return !SAFE.contains(method);
  }

  /** The kinds of object that address and body name. */
  Set<Kind> kinds() {
    return Kind.in(url + line.body());
  }

  boolean isAboutAnObject() {
    return !kinds().isEmpty();
  }

  @Override
  public String toString() {
    return "line %d: %s %s".formatted(line.number(), method, url);
  }

  String path(Map<Kind, String> ids) {
    return filled(url, ids);
  }

  String body(Map<Kind, String> ids) {
    return filled(line.body(), ids);
  }

  private static String filled(String text, Map<Kind, String> ids) {
    String filled = text;
    for (Map.Entry<Kind, String> id : ids.entrySet()) {
      filled = filled.replace(id.getKey().placeholder(), id.getValue());
    }
    return filled;
  }
}
