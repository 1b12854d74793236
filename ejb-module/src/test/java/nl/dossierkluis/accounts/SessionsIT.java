package nl.dossierkluis.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import nl.dossierkluis.container.People;
import nl.dossierkluis.container.People.Person;
import nl.dossierkluis.container.TestClock;
import nl.dossierkluis.container.Transactions;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.platform.Roles;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SessionsIT {

  @Inject Sessions sessions;
  @Inject People people;
  @Inject TestClock clock;
  @Inject Transactions transactions;

  @Test
  void aSessionIsItsToken() throws Exception {
    Person coach = people.staff(Roles.COACH);
    String token = people.signIn(coach);
    assertThat(sessions.identify(token))
        .get()
        .satisfies(
            caller -> {
              assertThat(caller.accountId()).isEqualTo(coach.accountId());
              assertThat(caller.roles()).containsExactly(Roles.COACH);
            });
    assertThat(sessions.identify(Tokens.next())).isEmpty();
    assertThat(sessions.identify("kort")).isEmpty();
    assertThat(
            transactions.count("select count(*) from account_session where token_hash = ?", token))
        .isZero();
  }

  @Test
  void anAddressIsWrittenInAnyCase() throws Exception {
    Person coach = people.staff(Roles.COACH);
    String shouted = coach.email().toUpperCase(java.util.Locale.ROOT);
    Person shouting = new Person(coach.accountId(), shouted, coach.roles());
    assertThat(sessions.identify(people.signIn(shouting))).isPresent();
  }

  @Test
  void aWrongPasswordAndAnUnknownAddressAnswerAlike() throws Exception {
    Person coach = people.staff(Roles.COACH);
    assertThatThrownBy(() -> sessions.start(coach.email(), "een ander woord"))
        .isInstanceOf(SignInFailed.class);
    assertThatThrownBy(() -> sessions.start(People.freshEmail(), People.PASSWORD))
        .isInstanceOf(SignInFailed.class);
    assertThatThrownBy(() -> sessions.start("geen adres", RandomId.next()))
        .isInstanceOf(SignInFailed.class);
  }

  @Test
  void anEndedSessionIsNone() throws Exception {
    Person coach = people.staff(Roles.COACH);
    String token = people.signIn(coach);
    sessions.end(token);
    sessions.end(token);
    assertThat(sessions.identify(token)).isEmpty();
  }

  @Test
  void staffMayRestAnHourAndClientsAQuarter() throws Exception {
    People.Case known = people.newCase();
    String coach = people.signIn(known.coach());
    String client = people.signIn(known.client());
    clock.ahead(
        Duration.ofMinutes(16),
        () -> {
          assertThat(sessions.identify(coach)).isPresent();
          assertThat(sessions.identify(client)).isEmpty();
        });
  }

  @Test
  void noSessionOutlivesAWorkingDay() throws Exception {
    Person coach = people.staff(Roles.COACH);
    String token = people.signIn(coach);
    for (int minutes = 45; minutes < 480; minutes += 45) {
      clock.ahead(
          Duration.ofMinutes(minutes), () -> assertThat(sessions.identify(token)).isPresent());
    }
    clock.ahead(Duration.ofMinutes(481), () -> assertThat(sessions.identify(token)).isEmpty());
  }
}
