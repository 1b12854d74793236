package nl.dossierkluis.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import nl.dossierkluis.container.People;
import nl.dossierkluis.container.People.Case;
import nl.dossierkluis.container.People.Person;
import nl.dossierkluis.container.TestClock;
import nl.dossierkluis.container.Transactions;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.Roles;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class CaseloadsIT {

  @Inject Caseloads caseloads;
  @Inject Dossiers dossiers;
  @Inject People people;
  @Inject TestClock clock;
  @Inject Transactions transactions;

  private Case known;
  private String second;
  private Person owner;
  private Person colleague;

  @BeforeEach
  void makePeople() throws Exception {
    known = people.newCase();
    second =
        people
            .as(
                known.coach(),
                () ->
                    dossiers.open(
                        known.clientId(), "Tweede spoor", CommissionType.EMPLOYER, "Werkgever"))
            .id();
    owner = people.staff(Roles.OWNER);
    colleague = people.staff(Roles.COACH);
  }

  @Test
  void aCaseloadGoesOverInOneAct() throws Exception {
    assertThat(handOver(Optional.empty())).isEqualTo(2);
    assertThat(worksInBoth(colleague)).isTrue();
    assertThat(worksInOne(known.coach())).isFalse();
    assertThat(entries("CASELOAD_HANDED_OVER", known.coach().accountId())).isEqualTo(1);
    assertThat(entries("DOSSIER_GRANTED", second)).isEqualTo(1);
    assertThat(people.as(known.client(), () -> dossiers.peopleOf(second)))
        .singleElement()
        .satisfies(person -> assertThat(person.basis()).isEqualTo(GrantBasis.HANDOVER));
  }

  @Test
  void aCaseloadGoesOverOnADayToCome() throws Exception {
    LocalDate day = LocalDate.now(clock).plusDays(5);
    handOver(Optional.of(day));
    assertThat(worksInBoth(known.coach())).isTrue();
    assertThat(worksInOne(colleague)).isFalse();
    clock.ahead(noonIn(4), () -> assertThat(worksInBoth(known.coach())).isTrue());
    clock.ahead(noonIn(4), () -> assertThat(worksInOne(colleague)).isFalse());
    clock.ahead(noonIn(5), () -> assertThat(worksInBoth(colleague)).isTrue());
    clock.ahead(noonIn(5), () -> assertThat(worksInOne(known.coach())).isFalse());
  }

  @Test
  void aDeputyStandsInUntilHerLastDay() throws Exception {
    LocalDate lastDay = LocalDate.now(clock).plusDays(2);
    assertThat(
            people.as(
                owner,
                () ->
                    caseloads.appointDeputy(
                        known.coach().accountId(), colleague.accountId(), lastDay)))
        .isEqualTo(2);
    assertThat(worksInBoth(colleague)).isTrue();
    assertThat(worksInBoth(known.coach())).isTrue();
    clock.ahead(noonIn(2), () -> assertThat(worksInBoth(colleague)).isTrue());
    clock.ahead(noonIn(3), () -> assertThat(worksInOne(colleague)).isFalse());
    clock.ahead(noonIn(3), () -> assertThat(worksInBoth(known.coach())).isTrue());
    assertThat(entries("DEPUTY_APPOINTED", known.coach().accountId())).isEqualTo(1);
  }

  @Test
  void aDeputyReadsOnTheResponsibilityOfWhoIsAway() throws Exception {
    LocalDate lastDay = LocalDate.now(clock).plusDays(2);
    people.as(
        owner,
        () -> caseloads.appointDeputy(known.coach().accountId(), colleague.accountId(), lastDay));
    people.as(colleague, () -> dossiers.get(second));
    people.as(known.coach(), () -> dossiers.get(second));
    assertThat(readBy(colleague, "DEPUTY", known.coach())).isEqualTo(1);
    assertThat(readBy(known.coach(), "GRANTED", known.coach())).isEqualTo(1);
  }

  private long readBy(Person reader, String basis, Person responsible) {
    return transactions.count(
        "select count(*) from audit_entry where act = 'DOSSIER_READ' and object_id = ?"
            + " and actor = ? and basis = ? and coalesce(responsible, actor) = ?",
        second,
        reader.accountId(),
        basis,
        responsible.accountId());
  }

  @Test
  void whatADeputyLooksAfterIsNotHersToHandOver() throws Exception {
    LocalDate lastDay = LocalDate.now(clock).plusDays(2);
    people.as(
        owner,
        () -> caseloads.appointDeputy(known.coach().accountId(), colleague.accountId(), lastDay));
    Person third = people.staff(Roles.COACH);
    assertThat(
            people.as(
                owner,
                () ->
                    caseloads.handOver(colleague.accountId(), third.accountId(), Optional.empty())))
        .isZero();
    assertThat(worksInOne(third)).isFalse();
  }

  @Test
  void itGoesToAnotherCoachAndNotIntoThePast() throws Exception {
    Person office = people.staff(Roles.BACK_OFFICE);
    String from = known.coach().accountId();
    assertThatThrownBy(
            () -> people.as(owner, () -> caseloads.handOver(from, from, Optional.empty())))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                people.as(
                    owner, () -> caseloads.handOver(from, office.accountId(), Optional.empty())))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> handOver(Optional.of(LocalDate.now(clock).minusDays(1))))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                people.as(
                    owner,
                    () ->
                        caseloads.handOver(
                            known.client().accountId(), colleague.accountId(), Optional.empty())))
        .isInstanceOf(NotFound.class);
    assertThat(worksInBoth(known.coach())).isTrue();
  }

  @Test
  void theOwnerSeesHowManyDossiersEachHas() throws Exception {
    assertThat(people.as(owner, () -> caseloads.all()))
        .filteredOn(caseload -> caseload.account().id().equals(known.coach().accountId()))
        .singleElement()
        .satisfies(caseload -> assertThat(caseload.dossiers()).isEqualTo(2));
  }

  private int handOver(Optional<LocalDate> on) throws Exception {
    return people.as(
        owner, () -> caseloads.handOver(known.coach().accountId(), colleague.accountId(), on));
  }

  private boolean worksInBoth(Person person) {
    return worksIn(person, known.dossierId()) && worksIn(person, second);
  }

  private boolean worksInOne(Person person) {
    return worksIn(person, known.dossierId()) || worksIn(person, second);
  }

  private boolean worksIn(Person person, String dossier) {
    try {
      return people.as(person, () -> dossiers.mayWorkIn(dossier));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Duration noonIn(int days) {
    return Duration.between(
        clock.instant(),
        LocalDate.now(clock).plusDays(days).atTime(12, 0).atZone(clock.getZone()).toInstant());
  }

  private long entries(String act, String object) {
    return transactions.count(
        "select count(*) from audit_entry where act = ? and object_id = ?", act, object);
  }
}
