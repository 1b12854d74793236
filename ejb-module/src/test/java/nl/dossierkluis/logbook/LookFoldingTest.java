package nl.dossierkluis.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.Basis;
import nl.dossierkluis.audit.LogEntry;
import nl.dossierkluis.audit.Outcome;
import nl.dossierkluis.logbook.LookFolding.Fold;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.platform.Roles;
import org.junit.jupiter.api.Test;

class LookFoldingTest {

  private static final String ME = RandomId.next();
  private static final String COACH = RandomId.next();
  private static final String OTHER = RandomId.next();

  private final LookFolding folding = new LookFolding(ME, ZoneId.of("Europe/Amsterdam"));

  @Test
  void countsWhatOneReaderDidOnOneDay() {
    List<Fold> folds =
        folding.fold(
            List.of(
                entry("2026-11-25T10:00:00Z", COACH, Act.DOCUMENT_READ),
                entry("2026-11-25T09:00:00Z", OTHER, Act.DOCUMENT_READ),
                entry("2026-11-25T08:00:00Z", COACH, Act.DOCUMENT_READ),
                entry("2026-11-25T07:00:00Z", COACH, Act.DOSSIER_READ),
                entry("2026-11-24T10:00:00Z", COACH, Act.DOCUMENT_READ)));
    assertThat(folds).extracting(fold -> fold.entries().size()).containsExactly(2, 1, 1, 1);
    assertThat(folds.get(0).newest().at()).isEqualTo(Instant.parse("2026-11-25T10:00:00Z"));
  }

  /** In the log nobody is signed in yet who signs in. */
  @Test
  void takesHerOwnComingInForHers() {
    assertThat(folding.fold(List.of(comingIn(ME), comingIn(OTHER))))
        .extracting(Fold::section)
        .containsExactly(Section.PEOPLE, Section.SELF);
  }

  private static LogEntry comingIn(String account) {
    return new LogEntry(
        RandomId.next(),
        Instant.parse("2026-11-25T10:00:00Z"),
        "NOBODY",
        Optional.empty(),
        Optional.empty(),
        Optional.of(Basis.NONE),
        Optional.empty(),
        Act.SIGNED_IN,
        Outcome.DONE,
        "account",
        Optional.of(account),
        Optional.empty());
  }

  @Test
  void beginsADayAtMidnightOfThePractice() {
    assertThat(
            folding.fold(
                List.of(
                    entry("2026-11-24T23:30:00Z", COACH, Act.DOCUMENT_READ),
                    entry("2026-11-24T22:30:00Z", COACH, Act.DOCUMENT_READ))))
        .hasSize(2);
  }

  @Test
  void tellsWhatWasRefusedApart() {
    assertThat(
            folding.fold(
                List.of(
                    entry("2026-11-25T10:00:00Z", OTHER, Act.DOSSIER_READ),
                    refused("2026-11-25T09:00:00Z", OTHER, Act.DOSSIER_READ))))
        .hasSize(2);
  }

  @Test
  void foldsThePartOfTheProductOverAllDays() {
    List<Fold> folds =
        folding.fold(
            List.of(
                entry("2026-11-25T10:00:00Z", Roles.SYSTEM, Act.DOCUMENT_INSPECTED),
                entry("2026-10-01T10:00:00Z", Roles.SYSTEM, Act.DOCUMENT_INSPECTED),
                entry("2026-09-01T10:00:00Z", Roles.SYSTEM, Act.DOCUMENT_INSPECTED)));
    assertThat(folds).hasSize(1);
    assertThat(folds.get(0).section()).isEqualTo(Section.SYSTEM);
    assertThat(folds.get(0).entries()).hasSize(3);
  }

  @Test
  void putsEmergenciesFirstAndHerselfLast() {
    List<Fold> folds =
        folding.fold(
            List.of(
                entry("2026-11-25T10:00:00Z", ME, Act.DOCUMENT_READ),
                entry("2026-11-25T09:00:00Z", Roles.SYSTEM, Act.DOCUMENT_INSPECTED),
                entry("2026-11-25T08:00:00Z", COACH, Act.DOCUMENT_READ),
                emergency("2026-11-01T08:00:00Z", OTHER, Act.DOCUMENT_READ)));
    assertThat(folds)
        .extracting(Fold::section)
        .containsExactly(Section.EMERGENCY, Section.PEOPLE, Section.SYSTEM, Section.SELF);
  }

  @Test
  void hasNothingToFoldAtFirst() {
    assertThat(folding.fold(List.of())).isEmpty();
  }

  private static LogEntry entry(String at, String actor, Act act) {
    return entry(at, actor, act, Outcome.DONE, Basis.GRANTED);
  }

  private static LogEntry refused(String at, String actor, Act act) {
    return entry(at, actor, act, Outcome.REFUSED, Basis.NONE);
  }

  private static LogEntry emergency(String at, String actor, Act act) {
    return entry(at, actor, act, Outcome.DONE, Basis.BREAK_GLASS);
  }

  private static LogEntry entry(String at, String actor, Act act, Outcome outcome, Basis basis) {
    return new LogEntry(
        RandomId.next(),
        Instant.parse(at),
        actor,
        Optional.empty(),
        Optional.empty(),
        Optional.of(basis),
        Optional.empty(),
        act,
        outcome,
        "document",
        Optional.empty(),
        Optional.empty());
  }
}
