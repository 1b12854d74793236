package nl.dossierkluis.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.container.AsSystem;
import nl.dossierkluis.container.People;
import nl.dossierkluis.container.TestClock;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.Roles;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class InvitationsIT {

  @Inject Invitations invitations;
  @Inject Sessions sessions;
  @Inject AsSystem system;
  @Inject TestClock clock;

  private final String email = People.freshEmail();

  @Test
  void aLinkWorksOnce() throws Exception {
    InvitationView link = invite();
    assertThatThrownBy(() -> sessions.start(email, People.PASSWORD))
        .isInstanceOf(SignInFailed.class);
    assertThat(invitations.accept(link.token(), People.PASSWORD)).isEqualTo(email);
    assertThat(sessions.identify(sessions.start(email, People.PASSWORD))).isPresent();
    assertThatThrownBy(() -> invitations.accept(link.token(), "nog een wachtwoord"))
        .isInstanceOf(InvitationDead.class);
  }

  @Test
  void aBadPasswordDoesNotUseTheLinkUp() throws Exception {
    InvitationView link = invite();
    assertThatThrownBy(() -> invitations.accept(link.token(), "kort"))
        .isInstanceOf(InvalidInput.class);
    assertThat(invitations.emailOf(link.token())).contains(email);
  }

  @Test
  void aNewLinkEndsTheOldOne() throws Exception {
    InvitationView first = invite();
    InvitationView second = system.call(() -> invitations.renew(first.accountId()));
    assertThat(invitations.emailOf(first.token())).isEmpty();
    assertThat(invitations.emailOf(second.token())).contains(email);
  }

  @Test
  void aLinkEnds() throws Exception {
    InvitationView link = invite();
    Duration life = Duration.between(clock.instant(), link.expires());
    assertThat(life).isBetween(Duration.ofHours(1), Duration.ofDays(31));
    clock.ahead(
        life.plusSeconds(60), () -> assertThat(invitations.emailOf(link.token())).isEmpty());
  }

  @Test
  void nobodyHasTwoAccounts() throws Exception {
    invite();
    assertThatThrownBy(this::invite).isInstanceOf(EmailTaken.class);
  }

  private InvitationView invite() throws Exception {
    return system.call(
        () ->
            invitations.invite(
                new NewAccount("Cor Bedacht", email, List.of(Roles.COACH), Optional.empty())));
  }
}
