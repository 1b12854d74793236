package nl.dossierkluis.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.dossierkluis.vault.tlog.LogHash;

/**
 * An entry as the log has it: the line of {@code docs/audit-format.md}, section 2. The same entry
 * in the same place always gives the same bytes, whoever makes them.
 */
final class LogLine {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String ABSENT = "-";

  private LogLine() {}

  /** The line of an entry at this place in the log. */
  static String of(long index, LoggedEntry entry) {
    return of(index, entry.fields());
  }

  static String of(long index, List<Object> fields) {
    return Stream.concat(Stream.of(index), fields.stream())
        .map(LogLine::field)
        .collect(Collectors.joining(" "));
  }

  static LogHash hash(long index, LoggedEntry entry) {
    return LogHash.ofLeaf(of(index, entry).getBytes(UTF_8));
  }

  static String time(Instant at) {
    return TIME.format(at);
  }

  private static String field(Object value) {
    if (value == null) {
      return ABSENT;
    }
    String text = value.toString();
    return text.equals(ABSENT) ? "%2D" : escaped(text);
  }

  private static String escaped(String text) {
    StringBuilder field = new StringBuilder();
    for (byte b : text.getBytes(UTF_8)) {
      if (b > ' ' && b < 0x7F && b != '%') {
        field.append((char) b);
      } else {
        field.append('%').append(HEX.toHexDigits(b));
      }
    }
    return field.toString();
  }
}
