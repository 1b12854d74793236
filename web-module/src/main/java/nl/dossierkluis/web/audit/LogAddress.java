package nl.dossierkluis.web.audit;

import java.util.Map;
import java.util.stream.Collectors;

/** Addresses of pages of the log; their parts are ids, dates and codes, which need no encoding. */
final class LogAddress {

  private LogAddress() {}

  /** An address with those parts of its query that are given; an empty one is given, too. */
  static String of(String path, Map<String, String> parts) {
    return parts.entrySet().stream()
        .filter(part -> part.getValue() != null)
        .map(part -> part.getKey() + "=" + part.getValue())
        .collect(Collectors.joining("&", path + "?", ""));
  }
}
