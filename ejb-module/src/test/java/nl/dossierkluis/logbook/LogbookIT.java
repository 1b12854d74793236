package nl.dossierkluis.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.ActGroup;
import nl.dossierkluis.audit.LogFilter;
import nl.dossierkluis.audit.LogPeriod;
import nl.dossierkluis.audit.Outcome;
import nl.dossierkluis.clients.Clients;
import nl.dossierkluis.container.People;
import nl.dossierkluis.container.People.Case;
import nl.dossierkluis.container.People.Person;
import nl.dossierkluis.container.Transactions;
import nl.dossierkluis.documents.Documents;
import nl.dossierkluis.dossiers.Dossiers;
import nl.dossierkluis.dossiers.Emergencies;
import nl.dossierkluis.personaldata.SubjectId;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.Page;
import nl.dossierkluis.platform.PageRequest;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.platform.Roles;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class LogbookIT {

  private static final PageRequest FIRST = PageRequest.first();

  @Inject Logbook log;
  @Inject Clients clients;
  @Inject Dossiers dossiers;
  @Inject Emergencies emergencies;
  @Inject Documents documents;
  @Inject People people;
  @Inject Transactions transactions;

  private Case known;
  private Person officer;
  private SubjectId subject;

  @BeforeEach
  void someCase() throws Exception {
    known = people.newCase();
    officer = people.staff(Roles.PRIVACY_OFFICER);
    subject = new SubjectId(known.clientId());
  }

  @Test
  void isReadPageAfterPageWithoutAGapOrARepetition() throws Exception {
    for (int i = 0; i < 7; i++) {
      people.as(known.coach(), () -> clients.get(known.clientId()));
    }
    LogFilter reads = only(ActGroup.READ);
    List<String> inOne = ids(list(reads, FIRST));
    List<String> inParts = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<LogLine> page = list(reads, new PageRequest(after, 2));
      inParts.addAll(ids(page));
      after = page.next();
    } while (after.isPresent());
    // Reading is taken down too: each page before has left an entry above those of the first list.
    assertThat(inParts).containsSubsequence(inOne.subList(1, inOne.size())).doesNotHaveDuplicates();
    assertThat(inOne).hasSizeGreaterThanOrEqualTo(8);
  }

  @Test
  void ofOneMomentIsReadWithoutAGap() throws Exception {
    people.as(known.coach(), () -> clients.get(known.clientId()));
    people.as(known.coach(), () -> clients.get(known.clientId()));
    transactions.change(
        "update audit_entry set happened_at = timestamp with time zone '2026-01-05 10:00:00+00'"
            + " where subject_id = ?",
        known.clientId());
    LogFilter that =
        LogFilter.about(
            subject,
            new LogPeriod(
                Optional.of(LocalDate.of(2026, 1, 5)), Optional.of(LocalDate.of(2026, 1, 5))));
    Page<LogLine> whole = list(that, FIRST);
    Page<LogLine> first = list(that, new PageRequest(Optional.empty(), 1));
    Page<LogLine> rest = list(that, new PageRequest(first.next(), 50));
    assertThat(whole.items()).hasSizeGreaterThan(2);
    assertThat(ids(first)).isEqualTo(ids(whole).subList(0, 1));
    assertThat(ids(rest)).isEqualTo(ids(whole).subList(1, ids(whole).size()));
  }

  @Test
  void saysWhoDidWhatWithWhoseData() throws Exception {
    people.as(known.coach(), () -> clients.get(known.clientId()));
    LogLine line = list(only(ActGroup.READ), FIRST).items().get(1);
    assertThat(line.entry().act()).isEqualTo(Act.CLIENT_READ);
    assertThat(line.actor()).contains("Ans Voorbeeld");
    assertThat(line.client()).contains("Bas Verzonnen");
    assertThat(line.entry().roles()).contains("COACH");
    assertThat(line.entry().outcome()).isEqualTo(Outcome.DONE);
  }

  @Test
  void isFilteredByAccountAndOutcomeAndGroup() throws Exception {
    Person stranger = people.staff(Roles.COACH);
    assertThatThrownBy(() -> people.as(stranger, () -> clients.get(known.clientId())))
        .isInstanceOf(NotFound.class);
    LogFilter refusals =
        new LogFilter(
            LogPeriod.ALL,
            Optional.of(stranger.accountId()),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Outcome.REFUSED));
    assertThat(list(refusals, FIRST).items())
        .singleElement()
        .satisfies(line -> assertThat(line.entry().subject()).contains(subject));
    assertThat(list(only(ActGroup.SEARCHED), FIRST).items()).isEmpty();
  }

  @Test
  void findsEmergencyUseWhateverWasDone() throws Exception {
    emergency("brand in de praktijk");
    assertThat(list(only(ActGroup.BREAK_GLASS), FIRST).items())
        .extracting(line -> line.entry().act())
        .containsExactlyInAnyOrder(Act.DOSSIER_READ, Act.MAIL_QUEUED, Act.EMERGENCY_OPENED);
  }

  @Test
  void isItselfAnEntryWithTheFilterAsItsDetails() throws Exception {
    list(only(ActGroup.READ), FIRST);
    LogLine look = list(LogFilter.about(subject, LogPeriod.ALL), FIRST).items().get(1);
    assertThat(look.entry().act()).isEqualTo(Act.LOG_READ);
    assertThat(look.entry().actor()).isEqualTo(officer.accountId());
    LogDetails details = people.as(officer, () -> log.get(look.entry().id()));
    assertThat(details.facts())
        .containsEntry("client", known.clientId())
        .containsEntry("group", "READ");
    assertThat(details.line().entry()).isEqualTo(look.entry());
  }

  @Test
  void hasNoEntryUnderAnotherId() {
    assertThatThrownBy(() -> people.as(officer, () -> log.get(RandomId.next())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aboutOneClientIsForThoseWhoMayKnowOfHer() throws Exception {
    Person stranger = people.staff(Roles.COACH);
    Case other = people.newCase();
    for (Person no : List.of(stranger, other.client())) {
      assertThatThrownBy(() -> people.as(no, () -> ofClient())).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> people.as(no, () -> log.extract(known.clientId(), LogPeriod.ALL)))
          .isInstanceOf(NotFound.class);
    }
    for (Person yes : List.of(known.coach(), known.client(), officer)) {
      assertThat(people.as(yes, () -> ofClient()).items())
          .isNotEmpty()
          .allSatisfy(line -> assertThat(line.entry().subject()).contains(subject));
    }
  }

  @Test
  void keepsTheNameOfAnotherClientFromWhoeverMayNotKnowOfHer() throws Exception {
    Person other = people.newCase().client();
    assertThatThrownBy(() -> people.as(other, () -> dossiers.get(known.dossierId())))
        .isInstanceOf(NotFound.class);
    MyLog mine = people.as(known.client(), () -> log.mine(LogPeriod.ALL));
    assertThat(mine.of(Section.PEOPLE))
        .filteredOn(look -> look.outcome() == Outcome.REFUSED)
        .singleElement()
        .satisfies(look -> assertThat(look.who()).isEmpty());
    assertThat(namesOf(other, known.coach())).containsExactly("");
    assertThat(namesOf(other, officer)).containsExactly("Ans Voorbeeld");
  }

  /** As whom a reader of the log about the client sees somebody. */
  private List<String> namesOf(Person actor, Person reader) throws Exception {
    return people.as(reader, () -> ofClient()).items().stream()
        .filter(line -> line.entry().actor().equals(actor.accountId()))
        .map(line -> line.actor().orElse(""))
        .toList();
  }

  @Test
  void leavesAsAnExtractOnlyWithAnEntry() throws Exception {
    List<LogLine> extract = people.as(officer, () -> log.extract(known.clientId(), LogPeriod.ALL));
    assertThat(extract).extracting(line -> line.entry().act()).contains(Act.DOSSIER_OPENED);
    assertThat(
            transactions.count(
                "select count(*) from audit_entry where act = 'LOG_EXTRACTED' and actor = ?"
                    + " and subject_id = ?",
                officer.accountId(),
                known.clientId()))
        .isEqualTo(1);
  }

  @Test
  void tellsTheClientWhoLookedFirstOfAllInAnEmergency() throws Exception {
    people.as(known.coach(), () -> dossiers.get(known.dossierId()));
    people.as(known.coach(), () -> dossiers.get(known.dossierId()));
    emergency("de coach ligt in het ziekenhuis");
    MyLog mine = people.as(known.client(), () -> log.mine(LogPeriod.ALL));
    assertThat(mine.complete()).isTrue();
    assertThat(mine.looks().get(0).section()).isEqualTo(Section.EMERGENCY);
    assertThat(mine.of(Section.EMERGENCY))
        .extracting(look -> look.reason().orElse(""))
        .containsExactly("", "de coach ligt in het ziekenhuis");
    Look read =
        mine.of(Section.PEOPLE).stream()
            .filter(look -> look.act() == Act.DOSSIER_READ)
            .findFirst()
            .orElseThrow();
    assertThat(read.count()).isEqualTo(2);
    assertThat(read.who()).contains("Ans Voorbeeld");
    assertThat(read.function()).contains("COACH");
    people.as(known.client(), () -> log.mine(LogPeriod.ALL));
    MyLog again = people.as(known.client(), () -> log.mine(LogPeriod.ALL));
    assertThat(again.of(Section.SELF))
        .filteredOn(look -> look.act() == Act.LOG_READ)
        .singleElement()
        .satisfies(look -> assertThat(look.count()).isEqualTo(2));
  }

  @Test
  void tellsTheClientNothingOfOthersOrOfAnotherPeriod() throws Exception {
    Case other = people.newCase();
    MyLog theirs = people.as(other.client(), () -> log.mine(LogPeriod.ALL));
    assertThat(theirs.looks()).isNotEmpty();
    LogPeriod before = new LogPeriod(Optional.empty(), Optional.of(LocalDate.of(2001, 1, 1)));
    assertThat(people.as(known.client(), () -> log.mine(before)).looks()).isEmpty();
  }

  @Test
  void foldsALookThatIsRepeatedAtOnce() throws Exception {
    String lists =
        "select count(*) from audit_entry where act = 'DOCUMENTS_LISTED' and object_id = ?"
            + " and actor = ?";
    for (int i = 0; i < 3; i++) {
      people.as(known.coach(), () -> documents.list(known.dossierId(), FIRST));
    }
    assertThat(transactions.count(lists, known.dossierId(), known.coach().accountId()))
        .isEqualTo(1);
    people.as(known.client(), () -> documents.list(known.dossierId(), FIRST));
    assertThat(transactions.count(lists, known.dossierId(), known.client().accountId()))
        .isEqualTo(1);
  }

  private Page<LogLine> list(LogFilter filter, PageRequest page) throws Exception {
    return people.as(officer, () -> log.list(filter, page));
  }

  private Page<LogLine> ofClient() {
    return log.ofClient(known.clientId(), LogPeriod.ALL, FIRST);
  }

  private LogFilter only(ActGroup group) {
    return new LogFilter(
        LogPeriod.ALL,
        Optional.empty(),
        Optional.of(subject),
        Optional.of(group),
        Optional.empty());
  }

  private void emergency(String reason) throws Exception {
    Person owner = people.staff(Roles.OWNER);
    people.as(owner, () -> emergencies.open(known.dossierId(), reason));
    people.as(owner, () -> dossiers.get(known.dossierId()));
  }

  private static List<String> ids(Page<LogLine> page) {
    return page.items().stream().map(line -> line.entry().id()).toList();
  }
}
