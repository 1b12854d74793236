package nl.dossierkluis.web.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.dossierkluis.audit.LogEntry;
import nl.dossierkluis.logbook.LogLine;
import nl.dossierkluis.personaldata.SubjectId;

/**
 * Entries as comma-separated values (RFC 4180). A value that a spreadsheet would take for a formula
 * gets an apostrophe before it (ASVS 5.0, 1.2.10).
 *
 * @param clock whose zone the moments are told in, with their offset
 */
record LogCsv(LogWords words, Clock clock) {

  private static final List<String> COLUMNS =
      List.of(
          "at",
          "name",
          "roles",
          "sentence",
          "act",
          "outcome",
          "accessPoint",
          "basis",
          "emergency",
          "responsible",
          "objectKind",
          "objectId",
          "clientId",
          "id");

  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\x00]");
  private static final Pattern SPECIAL = Pattern.compile("[,\"\\r\\n]");
  private static final String END = "\r\n";

  /** All lines, with the names of the columns above them. */
  Stream<String> of(List<LogLine> lines) {
    return Stream.concat(Stream.of(COLUMNS), lines.stream().map(this::values)).map(LogCsv::row);
  }

  private List<String> values(LogLine line) {
    LogEntry entry = line.entry();
    return List.of(
        entry.at().truncatedTo(ChronoUnit.SECONDS).atZone(clock.getZone()).toOffsetDateTime() + "",
        words.actor(line),
        entry.roles().orElse(""),
        words.sentence(line),
        entry.act().name(),
        entry.outcome().name(),
        entry.accessPoint().map(Enum::name).orElse(""),
        entry.basis().map(Enum::name).orElse(""),
        Boolean.toString(entry.isEmergency()),
        line.responsible().orElse(""),
        entry.objectKind(),
        entry.objectId().orElse(""),
        entry.subject().map(SubjectId::text).orElse(""),
        entry.id());
  }

  private static String row(List<String> values) {
    return values.stream().map(LogCsv::cell).collect(Collectors.joining(",", "", END));
  }

  static String cell(String value) {
    String harmless = FORMULA.matcher(value).find() ? "'" + value : value;
    return SPECIAL.matcher(harmless).find()
        ? "\"" + harmless.replace("\"", "\"\"") + "\""
        : harmless;
  }
}
