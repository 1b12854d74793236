package nl.dossierkluis.web.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.Basis;
import nl.dossierkluis.audit.LogEntry;
import nl.dossierkluis.audit.Outcome;
import nl.dossierkluis.logbook.LogLine;
import nl.dossierkluis.logbook.Look;
import nl.dossierkluis.logbook.Section;
import nl.dossierkluis.personaldata.SubjectId;
import nl.dossierkluis.platform.AccessPoint;

/** Entries of fictional people, for tests of their words. */
final class LogLines {

  static final String ACCOUNT = "AAAAAAAAAAAAAAAAAAAAAA";
  static final String CLIENT = "BBBBBBBBBBBBBBBBBBBBBA";

  private LogLines() {}

  static LogLine line(Act act, Outcome outcome, String name) {
    return new LogLine(
        entry(ACCOUNT, act, outcome),
        Optional.of(name),
        Optional.empty(),
        Optional.of("Bas Verzonnen"));
  }

  static LogLine nameless(String actor, Act act) {
    return new LogLine(
        entry(actor, act, Outcome.DONE), Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Look look(Section section, String function, Act act, int count, String... names) {
    return new Look(
        section,
        section == Section.SYSTEM ? Optional.empty() : Optional.of("Hanna Denkbeeld"),
        Optional.ofNullable(function),
        act,
        Outcome.DONE,
        Optional.empty(),
        count,
        Instant.parse("2026-11-25T16:00:00Z"),
        List.of(names));
  }

  private static LogEntry entry(String actor, Act act, Outcome outcome) {
    return new LogEntry(
        "CCCCCCCCCCCCCCCCCCCCCA",
        Instant.parse("2026-11-25T16:00:00.123456Z"),
        actor,
        Optional.of("OWNER+COACH"),
        Optional.of(AccessPoint.PAGE),
        Optional.of(Basis.GRANTED),
        Optional.empty(),
        act,
        outcome,
        "document",
        Optional.empty(),
        Optional.of(new SubjectId(CLIENT)));
  }
}
