package nl.dossierkluis.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import nl.dossierkluis.clients.ClientView;
import nl.dossierkluis.clients.Clients;
import nl.dossierkluis.container.People;
import nl.dossierkluis.container.People.Case;
import nl.dossierkluis.container.People.Person;
import nl.dossierkluis.container.TestClock;
import nl.dossierkluis.container.Transactions;
import nl.dossierkluis.documents.Documents;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.PageRequest;
import nl.dossierkluis.platform.Roles;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class DossierGrantsIT {

  @Inject DossierGrants doors;
  @Inject Dossiers dossiers;
  @Inject Documents documents;
  @Inject Clients clients;
  @Inject People people;
  @Inject TestClock clock;
  @Inject Transactions transactions;

  private Case known;
  private Person owner;
  private Person stranger;

  @BeforeEach
  void makePeople() throws Exception {
    known = people.newCase();
    owner = people.staff(Roles.OWNER);
    stranger = people.staff(Roles.COACH);
  }

  @Test
  void anotherCoachSeesNothingUntilItIsGrantedAndNothingOnceItIsRevoked() throws Exception {
    assertSeesNothing(stranger);
    GrantView grant = grant(stranger, Optional.empty());
    assertThat(people.as(stranger, () -> dossiers.get(known.dossierId())).title())
        .isEqualTo("Loopbaan");
    assertThat(people.as(stranger, () -> clients.list(PageRequest.first())).items())
        .extracting(ClientView::id)
        .containsExactly(known.clientId());
    revoke(grant.id());
    assertSeesNothing(stranger);
    assertThat(entries("DOSSIER_GRANTED")).isEqualTo(1);
    assertThat(entries("DOSSIER_REVOKED")).isEqualTo(1);
  }

  private void assertSeesNothing(Person person) throws Exception {
    assertThatThrownBy(() -> people.as(person, () -> dossiers.get(known.dossierId())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> people.as(person, () -> documents.list(known.dossierId(), PageRequest.first())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> people.as(person, () -> clients.get(known.clientId())))
        .isInstanceOf(NotFound.class);
    assertThat(people.as(person, () -> clients.list(PageRequest.first())).items()).isEmpty();
  }

  @Test
  void whoOpenedADossierMayBeShutOutOfIt() throws Exception {
    GrantView first = people.as(owner, () -> doors.of(known.dossierId())).get(0);
    assertThat(first.basis()).isEqualTo(GrantBasis.OPENED);
    assertThat(first.accountId()).isEqualTo(known.coach().accountId());
    revoke(first.id());
    assertThatThrownBy(() -> people.as(known.coach(), () -> dossiers.get(known.dossierId())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whoGrantsSeesNothingOfWhatIsInIt() throws Exception {
    grant(stranger, Optional.empty());
    assertThatThrownBy(() -> people.as(owner, () -> dossiers.get(known.dossierId())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> people.as(owner, () -> documents.list(known.dossierId(), PageRequest.first())))
        .isInstanceOf(NotFound.class);
    assertThat(people.as(owner, () -> dossiers.ofClient(known.clientId()))).isEmpty();
    assertThat(people.as(owner, () -> doors.ofClient(known.clientId())))
        .singleElement()
        .satisfies(dossier -> assertThat(dossier.grants()).hasSize(2));
  }

  @Test
  void aGrantHoldsOnItsLastDayAndNotOnTheNext() throws Exception {
    LocalDate today = LocalDate.now(clock);
    grant(stranger, Optional.of(today.plusDays(3)));
    clock.ahead(untilNoonIn(3), () -> assertThat(worksIn(stranger)).isTrue());
    clock.ahead(untilNoonIn(4), () -> assertThat(worksIn(stranger)).isFalse());
    assertThatThrownBy(() -> grant(stranger, Optional.of(today.minusDays(1))))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void itIsNotGrantedToSomebodyWhoDoesNotCoachOrMayAlready() throws Exception {
    Person officer = people.staff(Roles.PRIVACY_OFFICER);
    assertThatThrownBy(() -> grant(officer, Optional.empty())).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> grant(known.coach(), Optional.empty()))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> grant(known.client(), Optional.empty())).isInstanceOf(NotFound.class);
  }

  @Test
  void aGrantIsRevokedOnceAndOnlyInItsOwnDossier() throws Exception {
    Case other = people.newCase();
    GrantView grant = grant(stranger, Optional.empty());
    assertThatThrownBy(
            () ->
                people.as(
                    owner,
                    () -> {
                      doors.revoke(other.dossierId(), grant.id());
                      return null;
                    }))
        .isInstanceOf(NotFound.class);
    revoke(grant.id());
    assertThatThrownBy(() -> revoke(grant.id())).isInstanceOf(NotFound.class);
  }

  @Test
  void theClientIsToldWhoMayWorkInHerDossier() throws Exception {
    grant(stranger, Optional.of(LocalDate.now(clock).plusDays(3)));
    assertThat(people.as(known.client(), () -> dossiers.peopleOf(known.dossierId())))
        .extracting(DossierPerson::basis)
        .containsExactly(GrantBasis.OPENED, GrantBasis.GRANTED);
    Case other = people.newCase();
    assertThatThrownBy(() -> people.as(other.client(), () -> dossiers.peopleOf(known.dossierId())))
        .isInstanceOf(NotFound.class);
  }

  private Duration untilNoonIn(int days) {
    return Duration.between(
        clock.instant(),
        LocalDate.now(clock).plusDays(days).atTime(12, 0).atZone(clock.getZone()).toInstant());
  }

  private boolean worksIn(Person person) {
    try {
      return people.as(person, () -> dossiers.mayWorkIn(known.dossierId()));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private long entries(String act) {
    return transactions.count(
        "select count(*) from audit_entry where act = ? and object_id = ?", act, known.dossierId());
  }

  private GrantView grant(Person person, Optional<LocalDate> lastDay) throws Exception {
    return people.as(owner, () -> doors.grant(known.dossierId(), person.accountId(), lastDay));
  }

  private void revoke(String grantId) throws Exception {
    people.as(
        owner,
        () -> {
          doors.revoke(known.dossierId(), grantId);
          return null;
        });
  }
}
