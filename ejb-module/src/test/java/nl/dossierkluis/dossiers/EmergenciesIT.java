package nl.dossierkluis.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import nl.dossierkluis.container.People;
import nl.dossierkluis.container.People.Case;
import nl.dossierkluis.container.People.Person;
import nl.dossierkluis.container.TestClock;
import nl.dossierkluis.container.Transactions;
import nl.dossierkluis.documents.DocumentType;
import nl.dossierkluis.documents.Documents;
import nl.dossierkluis.documents.Uploads;
import nl.dossierkluis.platform.Forbidden;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.PageRequest;
import nl.dossierkluis.platform.Roles;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class EmergenciesIT {

  private static final String REASON =
      "De coach is ziek en de werkgever vraagt vandaag om de datum";

  private static final String READING =
      "act in ('DOSSIER_READ', 'DOCUMENTS_LISTED', 'EMERGENCY_OPENED')";

  @Inject Emergencies emergencies;
  @Inject Dossiers dossiers;
  @Inject Documents documents;
  @Inject Uploads uploads;
  @Inject People people;
  @Inject TestClock clock;
  @Inject Transactions transactions;

  private Case known;
  private Person owner;

  @BeforeEach
  void makePeople() throws Exception {
    known = people.newCase();
    owner = people.staff(Roles.OWNER);
  }

  @Test
  void letsTheOwnerReadForAFewHoursAndNotChange() throws Exception {
    assertThat(reads()).isFalse();
    EmergencyView opened = open(REASON);
    assertThat(Duration.between(opened.openedAt(), opened.endsAt())).isEqualTo(Duration.ofHours(4));
    assertThat(reads()).isTrue();
    assertThat(people.as(owner, () -> dossiers.ofClient(known.clientId()))).hasSize(1);
    assertThat(people.as(owner, () -> dossiers.mayWorkIn(known.dossierId()))).isFalse();
    assertThatThrownBy(
            () ->
                people.as(
                    owner,
                    () -> {
                      dossiers.close(known.dossierId(), Optional.empty());
                      return null;
                    }))
        .isInstanceOf(Forbidden.class);
    clock.ahead(Duration.ofMinutes(239), () -> assertThat(reads()).isTrue());
    clock.ahead(Duration.ofMinutes(241), () -> assertThat(reads()).isFalse());
  }

  @Test
  void isForNobodyButWhoOpenedIt() throws Exception {
    open(REASON);
    Person otherOwner = people.staff(Roles.OWNER);
    assertThatThrownBy(() -> people.as(otherOwner, () -> dossiers.get(known.dossierId())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void needsAReason() {
    assertThatThrownBy(() -> open(" ")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> people.as(owner, () -> emergencies.open("onbekend", REASON)))
        .isInstanceOf(NotFound.class);
    assertThat(reads()).isFalse();
  }

  @Test
  void isToldToTheClientAndToHerCoach() throws Exception {
    assertThat(people.as(known.client(), () -> emergencies.mine())).isEmpty();
    open(REASON);
    assertThat(
            transactions.count(
                "select count(*) from mail_message where account_id = ? and kind = 'BREAK_GLASS'",
                known.client().accountId()))
        .isEqualTo(1);
    assertThat(people.as(known.client(), () -> emergencies.mine()))
        .singleElement()
        .satisfies(told -> assertThat(told.reason()).isEqualTo(REASON));
    assertThat(people.as(known.coach(), () -> emergencies.inMyDossiers())).hasSize(1);
    Case other = people.newCase();
    assertThat(people.as(other.client(), () -> emergencies.mine())).isEmpty();
    assertThat(people.as(other.coach(), () -> emergencies.inMyDossiers())).isEmpty();
    clock.ahead(
        Duration.ofDays(15),
        () -> assertThat(asCoach()).as("the coach is told for two weeks").isZero());
  }

  private int asCoach() {
    try {
      return people.as(known.coach(), () -> emergencies.inMyDossiers()).size();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void isLookedAtOnceByThePrivacyOfficer() throws Exception {
    String id = open(REASON).id();
    Person officer = people.staff(Roles.PRIVACY_OFFICER);
    assertThat(people.as(officer, () -> emergencies.list(PageRequest.first())).items().get(0).id())
        .isEqualTo(id);
    EmergencyView reviewed =
        people.as(officer, () -> emergencies.review(id, "In orde, de coach bevestigt het"));
    assertThat(reviewed.reviewedAt()).isPresent();
    assertThat(reviewed.reason()).isEqualTo(REASON);
    assertThatThrownBy(() -> people.as(officer, () -> emergencies.review(id, "Nog eens")))
        .isInstanceOf(EmergencyReviewed.class);
    assertThat(
            transactions.count(
                "select count(*) from audit_entry where act = 'EMERGENCY_REVIEWED'"
                    + " and object_id = ?",
                id))
        .isEqualTo(1);
  }

  @Test
  void isNotLookedAtByWhoOpenedIt() throws Exception {
    Person both = people.staff(Roles.OWNER, Roles.PRIVACY_OFFICER);
    String id = people.as(both, () -> emergencies.open(known.dossierId(), REASON)).id();
    assertThatThrownBy(() -> people.as(both, () -> emergencies.review(id, "Prima")))
        .isInstanceOf(OwnEmergency.class);
  }

  @Test
  void letsNothingIn() throws Exception {
    open(REASON);
    Person ownerAndCoach = people.staff(Roles.OWNER, Roles.COACH);
    people.as(ownerAndCoach, () -> emergencies.open(known.dossierId(), REASON));
    assertThatThrownBy(
            () ->
                people.as(
                    ownerAndCoach,
                    () ->
                        uploads.reserve(known.dossierId(), DocumentType.CV, OptionalLong.empty())))
        .isInstanceOf(Forbidden.class);
    assertThat(people.as(ownerAndCoach, () -> documents.held())).isEmpty();
  }

  @Test
  void isInEveryEntryOfWhatIsReadUnderIt() throws Exception {
    open(REASON);
    reads();
    assertThat(entries(READING)).isEqualTo(3);
    assertThat(entries(READING + " and basis = 'BREAK_GLASS'")).isEqualTo(3);
    clock.ahead(Duration.ofHours(5), this::reads);
    assertThat(entries("outcome = 'REFUSED' and basis = 'NONE'")).isPositive();
    assertThat(entries(READING + " and basis = 'BREAK_GLASS'")).isEqualTo(3);
  }

  private long entries(String condition) {
    return transactions.count(
        "select count(*) from audit_entry where actor = ? and subject_id = ? and " + condition,
        owner.accountId(),
        known.clientId());
  }

  private EmergencyView open(String reason) throws Exception {
    return people.as(owner, () -> emergencies.open(known.dossierId(), reason));
  }

  private boolean reads() {
    try {
      return people.as(owner, () -> dossiers.get(known.dossierId())) != null
          && people.as(owner, () -> documents.list(known.dossierId(), PageRequest.first())) != null;
    } catch (NotFound e) {
      return false;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
