package nl.dossierkluis.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.dossierkluis.container.AsSystem;
import nl.dossierkluis.container.People;
import nl.dossierkluis.container.People.Case;
import nl.dossierkluis.container.People.Person;
import nl.dossierkluis.container.Transactions;
import nl.dossierkluis.dossiers.Caseloads;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.Roles;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class StaffIT {

  @Inject Staff staff;
  @Inject Sessions sessions;
  @Inject ApiTokens tokens;
  @Inject Invitations invitations;
  @Inject Caseloads caseloads;
  @Inject People people;
  @Inject AsSystem system;
  @Inject Transactions transactions;

  private Person owner;
  private Person officer;

  @BeforeEach
  void makePeople() throws Exception {
    owner = people.staff(Roles.OWNER);
    officer = people.staff(Roles.PRIVACY_OFFICER);
  }

  @Test
  void newRolesCountFromTheNextRequestAndEndTheSession() throws Exception {
    String token = system.call(() -> tokens.issue(officer.accountId()));
    String session = system.call(() -> sessions.open(officer.accountId()));
    changeRoles(officer, Roles.BACK_OFFICE);
    assertThat(sessions.identify(session)).isEmpty();
    assertThat(tokens.identify(token).orElseThrow().caller().roles())
        .containsExactly(Roles.BACK_OFFICE);
    assertThat(entries("ROLES_CHANGED", officer)).isEqualTo(1);
  }

  @Test
  void nobodyOfTheStaffBecomesAClientOrTheProductItself() {
    for (String role : List.of(Roles.CLIENT, Roles.SYSTEM, "ADMIN")) {
      assertThatThrownBy(() -> changeRoles(officer, role)).isInstanceOf(InvalidInput.class);
    }
    assertThatThrownBy(() -> changeRoles(officer)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void aClientsAccountIsNotTheStaffs() throws Exception {
    Case known = people.newCase();
    assertThatThrownBy(() -> changeRoles(known.client(), Roles.OWNER)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> close(known.client())).isInstanceOf(NotFound.class);
  }

  @Test
  void aClosedAccountLetsNobodyIn() throws Exception {
    String token = system.call(() -> tokens.issue(officer.accountId()));
    String session = system.call(() -> sessions.open(officer.accountId()));
    close(officer);
    assertThat(sessions.identify(session)).isEmpty();
    assertThat(tokens.identify(token)).isEmpty();
    assertThatThrownBy(() -> sessions.start(officer.email(), People.PASSWORD))
        .isInstanceOf(SignInFailed.class);
    assertThatThrownBy(() -> close(officer)).isInstanceOf(NotFound.class);
    assertThat(entries("ACCOUNT_CLOSED", officer)).isEqualTo(1);
    assertThat(
            transactions.count(
                "select count(*) from account_session where account_id = ? and ended_at is null",
                officer.accountId()))
        .isZero();
  }

  @Test
  void aLinkToAClosedAccountIsDead() throws Exception {
    InvitationView link =
        system.call(
            () ->
                invitations.invite(
                    new NewAccount(
                        "Cor Bedacht",
                        People.freshEmail(),
                        List.of(Roles.BACK_OFFICE),
                        Optional.empty())));
    close(new Person(link.accountId(), "", Set.of()));
    assertThatThrownBy(() -> invitations.enter(link.token(), link.code()))
        .isInstanceOf(InvitationDead.class);
  }

  @Test
  void dossiersAreHandedOverFirst() throws Exception {
    Case known = people.newCase();
    assertThatThrownBy(() -> close(known.coach())).isInstanceOf(StillEntrusted.class);
    assertThatThrownBy(() -> changeRoles(known.coach(), Roles.BACK_OFFICE))
        .isInstanceOf(StillEntrusted.class);
    Person colleague = people.staff(Roles.COACH);
    people.as(
        owner,
        () ->
            caseloads.handOver(known.coach().accountId(), colleague.accountId(), Optional.empty()));
    close(known.coach());
    assertThat(entries("ACCOUNT_CLOSED", known.coach())).isEqualTo(1);
  }

  @Test
  void thereIsAlwaysAnOwner() throws Exception {
    List<String> others =
        transactions.in(
            entities ->
                entities
                    .createQuery(
                        "select a.id from Account a join a.roles r where r = :owner"
                            + " and a.state = :active and a.id <> :mine",
                        String.class)
                    .setParameter("owner", Roles.OWNER)
                    .setParameter("active", AccountState.ACTIVE)
                    .setParameter("mine", owner.accountId())
                    .getResultList());
    others.forEach(id -> setState(id, "CLOSED"));
    try {
      assertThatThrownBy(() -> close(owner)).isInstanceOf(LastOwner.class);
      assertThatThrownBy(() -> changeRoles(owner, Roles.COACH)).isInstanceOf(LastOwner.class);
      changeRoles(owner, Roles.COACH, Roles.OWNER);
      people.staff(Roles.OWNER);
      changeRoles(owner, Roles.COACH);
    } finally {
      others.forEach(id -> setState(id, "ACTIVE"));
    }
  }

  private void setState(String account, String state) {
    assertThat(transactions.change("update account set state = ? where id = ?", state, account))
        .isEqualTo(1);
  }

  private void changeRoles(Person person, String... roles) throws Exception {
    people.as(
        owner,
        () -> {
          staff.changeRoles(person.accountId(), List.of(roles));
          return null;
        });
  }

  private void close(Person person) throws Exception {
    people.as(
        owner,
        () -> {
          staff.close(person.accountId());
          return null;
        });
  }

  private long entries(String act, Person about) {
    return transactions.count(
        "select count(*) from audit_entry where act = ? and object_id = ?", act, about.accountId());
  }
}
