package nl.dossierkluis.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.accounts.SignInStep.Stage;
import nl.dossierkluis.clients.Clients;
import nl.dossierkluis.container.AsSystem;
import nl.dossierkluis.container.People;
import nl.dossierkluis.container.People.Person;
import nl.dossierkluis.container.TestClock;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.Roles;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who has lost what she signs in with, and who may do without. */
@ExtendWith(ArquillianExtension.class)
class RenewalsIT {

  @Inject Sessions sessions;
  @Inject Invitations invitations;
  @Inject FirstFactors first;
  @Inject Factors factors;
  @Inject Accounts accounts;
  @Inject Clients clients;
  @Inject RenewAccessCommand command;
  @Inject AsSystem system;
  @Inject KeptLetters letters;
  @Inject People people;
  @Inject TestClock clock;

  @Test
  void aClientWhoLostHerPhoneIsToldWhoInvitedHerAgain() throws Exception {
    People.Case known = people.newCase();
    String session = people.signIn(known.client());
    assertThat(people.as(known.client(), factors::recentRenewal)).isEmpty();
    InvitationView again =
        people.as(known.coach(), () -> clients.inviteAgain(known.clientId(), IdentityRung.SEEN));
    assertThat(sessions.identify(session)).isEmpty();
    assertThat(letters.kindsTo(known.client().accountId()))
        .contains(LetterWanted.Kind.FACTORS_RESET);
    String half = invitations.enter(again.token(), again.code()).token();
    byte[] secret = Base32.decode(first.proposeTotp(half).secret());
    String code = Totp.code(secret, Totp.step(clock.instant()));
    assertThat(first.confirmTotp(half, "Telefoon", code, People.PASSWORD).session()).isNotEmpty();
    Optional<RenewalView> told = people.as(known.client(), factors::recentRenewal);
    assertThat(told)
        .hasValueSatisfying(
            renewal -> {
              assertThat(renewal.by()).isEqualTo(known.coach().accountId());
              assertThat(renewal.rung()).isEqualTo(IdentityRung.SEEN);
            });
    clock.ahead(Duration.ofDays(31), () -> assertThat(newsOf(known.client())).isEmpty());
  }

  private Optional<RenewalView> newsOf(Person person) {
    try {
      return people.as(person, factors::recentRenewal);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anotherCoachDoesNotInviteHerAgain() throws Exception {
    People.Case known = people.newCase();
    Person other = people.staff(Roles.COACH);
    assertThatThrownBy(
            () -> people.as(other, () -> clients.inviteAgain(known.clientId(), IdentityRung.SEEN)))
        .isInstanceOf(NotFound.class);
    assertThat(sessions.start(known.client().email(), People.PASSWORD).stage())
        .isEqualTo(Stage.FACTOR_TO_MAKE);
  }

  @Test
  void theOwnerDoesNotLockHerselfOut() throws Exception {
    Person owner = people.staff(Roles.OWNER);
    Person coach = people.staff(Roles.COACH);
    assertThatThrownBy(() -> again(owner, owner)).isInstanceOf(InvalidInput.class);
    assertThat(again(owner, coach).code()).matches("[0-9]{6}");
    People.Case known = people.newCase();
    assertThatThrownBy(() -> again(owner, known.client())).isInstanceOf(NotFound.class);
  }

  private InvitationView again(Person owner, Person whom) throws Exception {
    return people.as(
        owner, () -> accounts.inviteStaffAgain(whom.accountId(), IdentityRung.CALLED_BACK));
  }

  @Test
  void theOperatorLetsStaffInAgainAndNobodyElse() throws Exception {
    Person owner = people.staff(Roles.OWNER);
    String session = people.signIn(owner);
    StringWriter said = new StringWriter();
    assertThat(operate(said, "zomaar", owner.email())).isEqualTo(2);
    assertThat(said.toString()).contains("known-address|called-back|code-sent|seen");
    assertThat(operate(said, "seen", People.freshEmail())).isEqualTo(1);
    assertThat(operate(said, "seen", people.newCase().client().email())).isEqualTo(1);
    assertThat(sessions.identify(session)).isPresent();
    StringWriter link = new StringWriter();
    assertThat(operate(link, "seen", owner.email())).isZero();
    assertThat(sessions.identify(session)).isEmpty();
    String[] lines = link.toString().split("\\R");
    String token = lines[0].split("#", 2)[1];
    assertThat(invitations.enter(token, lines[1].substring("code: ".length())).stage())
        .isEqualTo(Stage.FACTOR_TO_MAKE);
  }

  private int operate(StringWriter said, String rung, String address) throws Exception {
    PrintWriter out = new PrintWriter(said, true);
    return system.call(() -> command.run(List.of(rung), new StringReader(address + "\n"), out));
  }

  @Test
  void onlyAClientDoesWithAPasswordAloneAndOnlyForAReason() throws Exception {
    People.Case known = people.newCase();
    String client = known.client().accountId();
    Person owner = people.staff(Roles.OWNER);
    assertThatThrownBy(() -> waive(owner, client, " ")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> waive(owner, owner.accountId(), "haast")).isInstanceOf(NotFound.class);
    waive(owner, client, "heeft geen telefoon");
    assertThat(people.as(owner, () -> accounts.waiver(client))).contains("heeft geen telefoon");
    assertThat(sessions.start(known.client().email(), People.PASSWORD).isSignedIn()).isTrue();
    people.as(
        owner,
        () -> {
          accounts.endWaiver(client);
          return null;
        });
    assertThat(sessions.start(known.client().email(), People.PASSWORD).stage())
        .isEqualTo(Stage.FACTOR_TO_MAKE);
  }

  @Test
  void anInvitedClientChoosesAPasswordAloneOnlyWhereThatIsNoted() throws Exception {
    People.Case known = people.newCase();
    InvitationView link =
        people.as(known.coach(), () -> clients.inviteAgain(known.clientId(), IdentityRung.SEEN));
    String half = invitations.enter(link.token(), link.code()).token();
    assertThatThrownBy(() -> first.choosePassword(half, People.PASSWORD))
        .isInstanceOf(HalfSignInOver.class);
    waive(people.staff(Roles.OWNER), known.client().accountId(), "heeft geen telefoon");
    assertThat(sessions.identify(first.choosePassword(half, People.PASSWORD))).isPresent();
    assertThat(sessions.start(known.client().email(), People.PASSWORD).isSignedIn()).isTrue();
  }

  private void waive(Person owner, String account, String reason) throws Exception {
    people.as(
        owner,
        () -> {
          accounts.waiveFactor(account, reason);
          return null;
        });
  }
}
