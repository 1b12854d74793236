package nl.dossierkluis.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.accounts.SignInStep.Stage;
import nl.dossierkluis.container.AsSystem;
import nl.dossierkluis.container.People;
import nl.dossierkluis.container.TestClock;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.Roles;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class InvitationsIT {

  @Inject Invitations invitations;
  @Inject Sessions sessions;
  @Inject SecondSteps steps;
  @Inject FirstFactors first;
  @Inject ApiTokens tokens;
  @Inject People people;
  @Inject AsSystem system;
  @Inject TestClock clock;

  private final String email = People.freshEmail();

  @Test
  void aLinkWorksOnceAndOnlyWithItsCode() throws Exception {
    InvitationView link = invite();
    assertThatThrownBy(() -> sessions.start(email, People.PASSWORD))
        .isInstanceOf(SignInFailed.class);
    assertThatThrownBy(() -> invitations.enter(link.token(), wrong(link)))
        .isInstanceOf(InvalidInput.class);
    String spoken = link.code().substring(0, 3) + " " + link.code().substring(3);
    SignInStep half = invitations.enter(link.token(), spoken);
    assertThat(half.stage()).isEqualTo(Stage.FACTOR_TO_MAKE);
    assertThat(sessions.identify(half.token())).isEmpty();
    assertThat(sessions.identify(accept(half.token()))).isPresent();
    assertThat(sessions.start(email, People.PASSWORD).stage()).isEqualTo(Stage.FACTOR_ASKED);
    assertThatThrownBy(() -> invitations.enter(link.token(), link.code()))
        .isInstanceOf(InvitationDead.class);
  }

  @Test
  void twoBrowsersWithOneLinkMakeOneAccount() throws Exception {
    InvitationView link = invite();
    String one = invitations.enter(link.token(), link.code()).token();
    String two = invitations.enter(link.token(), link.code()).token();
    accept(one);
    assertThatThrownBy(() -> accept(two)).isInstanceOf(HalfSignInOver.class);
  }

  @Test
  void fiveWrongCodesKillALink() throws Exception {
    InvitationView link = invite();
    for (int attempt = 0; attempt < 5; attempt++) {
      assertThatThrownBy(() -> invitations.enter(link.token(), wrong(link)))
          .isInstanceOf(InvalidInput.class);
    }
    assertThatThrownBy(() -> invitations.enter(link.token(), link.code()))
        .isInstanceOf(InvitationDead.class);
  }

  @Test
  void aBadPasswordDoesNotUseTheLinkUp() throws Exception {
    InvitationView link = invite();
    String half = invitations.enter(link.token(), link.code()).token();
    String code = firstCode(half);
    assertThatThrownBy(() -> first.confirmTotp(half, "Telefoon", code, "kort"))
        .isInstanceOf(InvalidInput.class);
    assertThat(sessions.identify(accept(half))).isPresent();
  }

  @Test
  void aNewLinkEndsTheOldOne() throws Exception {
    InvitationView old = invite();
    InvitationView fresh = system.call(() -> invitations.renew(old.accountId()));
    assertThatThrownBy(() -> invitations.enter(old.token(), old.code()))
        .isInstanceOf(InvitationDead.class);
    assertThat(invitations.enter(fresh.token(), fresh.code()).token()).isNotEmpty();
  }

  @Test
  void anotherInvitationEndsAllThatOpenedTheAccount() throws Exception {
    InvitationView link = invite();
    String session = accept(invitations.enter(link.token(), link.code()).token());
    String token = system.call(() -> tokens.issue(link.accountId()));
    String half = sessions.start(email, People.PASSWORD).token();
    InvitationView again =
        system.call(() -> invitations.inviteAgain(link.accountId(), IdentityRung.CALLED_BACK));
    assertThat(sessions.identify(session)).isEmpty();
    assertThat(tokens.identify(token)).isEmpty();
    assertThat(steps.look(half)).isEmpty();
    assertThatThrownBy(() -> sessions.start(email, People.PASSWORD))
        .isInstanceOf(SignInFailed.class);
    accept(invitations.enter(again.token(), again.code()).token());
    assertThat(sessions.identify(session)).as("ended for good").isEmpty();
    assertThat(tokens.identify(token)).as("ended for good").isEmpty();
  }

  @Test
  void nobodyIsInvitedAgainWithoutKnowingWhoSheIs() throws Exception {
    InvitationView link = invite();
    assertThatThrownBy(() -> system.call(() -> invitations.inviteAgain(link.accountId(), null)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void aLinkEnds() throws Exception {
    InvitationView link = invite();
    Duration life = Duration.between(clock.instant(), link.expires());
    assertThat(life).isBetween(Duration.ofHours(1), Duration.ofDays(31));
    clock.ahead(
        life.plusSeconds(60),
        () ->
            assertThatThrownBy(() -> invitations.enter(link.token(), link.code()))
                .isInstanceOf(InvitationDead.class));
  }

  @Test
  void nobodyHasTwoAccounts() throws Exception {
    invite();
    assertThatThrownBy(this::invite).isInstanceOf(EmailTaken.class);
  }

  @Test
  void aCoachLetsNobodyInButClients() throws Exception {
    People.Person coach = people.staff(Roles.COACH);
    People.Person owner = people.staff(Roles.OWNER);
    InvitationView waiting = invite();
    NewAccount another =
        new NewAccount("Cor Bedacht", People.freshEmail(), List.of(Roles.OWNER), Optional.empty());
    assertThatThrownBy(() -> people.as(coach, () -> invitations.invite(another)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> people.as(coach, () -> invitations.renew(waiting.accountId())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                people.as(
                    coach, () -> invitations.inviteAgain(owner.accountId(), IdentityRung.SEEN)))
        .isInstanceOf(NotFound.class);
    assertThat(invitations.enter(waiting.token(), waiting.code()).token()).isNotEmpty();
  }

  private static String wrong(InvitationView link) {
    return "%06d".formatted((Integer.parseInt(link.code()) + 1) % 1_000_000);
  }

  private String firstCode(String half) {
    byte[] secret = Base32.decode(first.proposeTotp(half).secret());
    return Totp.code(secret, Totp.step(clock.instant()));
  }

  private String accept(String half) {
    return first.confirmTotp(half, "Telefoon", firstCode(half), People.PASSWORD).session();
  }

  private InvitationView invite() throws Exception {
    return system.call(
        () ->
            invitations.invite(
                new NewAccount("Cor Bedacht", email, List.of(Roles.COACH), Optional.empty())));
  }
}
