package nl.dossierkluis.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.accounts.LetterWanted.Kind;
import nl.dossierkluis.container.People;
import nl.dossierkluis.container.People.Person;
import nl.dossierkluis.container.TestClock;
import nl.dossierkluis.container.Transactions;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.Roles;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class PasswordChangesIT {

  private static final String NEXT = "vier groene lepels dansen";

  @Inject PasswordChanges changes;
  @Inject Sessions sessions;
  @Inject SecondSteps steps;
  @Inject Doorstep doorstep;
  @Inject KeptLetters letters;
  @Inject People people;
  @Inject Transactions transactions;
  @Inject TestClock clock;

  @Test
  void aChangeTakesTheOldPasswordAndEndsAllOtherSignIns() throws Exception {
    Person coach = people.staff(Roles.COACH);
    String other = signIn(coach);
    String here = signIn(coach);
    sessions.identify(here);
    assertThatThrownBy(() -> change(coach, "een ander woord", NEXT))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo("current"));
    assertThat(sessions.identify(other)).isPresent();
    sessions.identify(here);
    change(coach, People.PASSWORD, NEXT);
    assertThat(sessions.identify(other)).isEmpty();
    assertThat(sessions.identify(here)).isPresent();
    assertThatThrownBy(() -> sessions.start(coach.email(), People.PASSWORD))
        .isInstanceOf(SignInFailed.class);
    assertIsHeard(coach, NEXT);
    assertThat(letters.kindsTo(coach.accountId())).contains(Kind.PASSWORD_CHANGED);
  }

  @Test
  void aPasswordThatIsTriedFirstIsRefused() throws Exception {
    Person coach = people.staff(Roles.COACH);
    for (String weak : List.of("wachtwoord-123", "Amsterdam2026!", coach.email())) {
      assertThatThrownBy(() -> change(coach, People.PASSWORD, weak))
          .isInstanceOfSatisfying(
              InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo("password"));
    }
    assertIsHeard(coach, People.PASSWORD);
  }

  @Test
  void aMailedLinkSetsThePasswordOnceAndSignsNobodyIn() throws Exception {
    Person coach = people.staff(Roles.COACH);
    var unused = people.signIn(coach);
    String before = signIn(coach);
    String token = askedLink(coach);
    assertThat(
            transactions.count("select count(*) from password_reset where token_hash = ?", token))
        .isZero();
    assertThatThrownBy(() -> changes.reset(token, "wachtwoord-123"))
        .isInstanceOf(InvalidInput.class);
    changes.reset(token, NEXT);
    assertThat(sessions.identify(before)).isEmpty();
    assertIsHeard(coach, NEXT);
    assertThatThrownBy(() -> changes.reset(token, "nog een heel ander woord"))
        .isInstanceOf(ResetDead.class);
    assertThat(
            transactions.count(
                "select count(*) from audit_entry where act = 'PASSWORD_RESET' and object_id = ?",
                coach.accountId()))
        .isEqualTo(1);
  }

  @Test
  void whoeverWasHalfInWithTheOldPasswordStaysOut() throws Exception {
    Person coach = people.staff(Roles.COACH);
    String half = sessions.start(coach.email(), People.PASSWORD).token();
    assertThat(steps.look(half)).isPresent();
    change(coach, People.PASSWORD, NEXT);
    assertThat(steps.look(half)).isEmpty();
  }

  @Test
  void whoHasNoSecondFactorIsMailedNoLink() throws Exception {
    Person coach = people.staff(Roles.COACH);
    changes.ask(coach.email());
    Thread.sleep(500);
    assertThat(letters.to(coach.accountId())).isEmpty();
  }

  @Test
  void aLinkEndsAfterHalfAnHour() throws Exception {
    Person coach = people.staff(Roles.COACH);
    var unused = people.signIn(coach);
    String token = askedLink(coach);
    clock.ahead(
        Duration.ofMinutes(31),
        () -> assertThatThrownBy(() -> changes.reset(token, NEXT)).isInstanceOf(ResetDead.class));
  }

  @Test
  void askingAgainFillsNoMailbox() throws Exception {
    Person coach = people.staff(Roles.COACH);
    var unused = people.signIn(coach);
    askedLink(coach);
    changes.ask(coach.email());
    changes.ask(coach.email());
    Thread.sleep(500);
    assertThat(letters.kindsTo(coach.accountId())).containsOnlyOnce(Kind.RESET);
  }

  @Test
  void anAddressThatNobodyHasAnswersAlikeAndIsSlowedAlike() throws Exception {
    String email = People.freshEmail();
    doorstep.arrived("203.0.113.30", "", Optional.empty(), token -> {});
    for (int i = 0; i < 5; i++) {
      changes.ask(email);
    }
    assertThatThrownBy(() -> changes.ask(email)).isInstanceOf(SignInPaused.class);
    assertThatThrownBy(() -> changes.reset(Tokens.next(), NEXT)).isInstanceOf(ResetDead.class);
    assertThatThrownBy(() -> changes.reset("kort", NEXT)).isInstanceOf(ResetDead.class);
  }

  /** The token of the link that an account is mailed after its holder asked. */
  private String askedLink(Person person) throws InterruptedException {
    changes.ask(person.email());
    for (int i = 0; i < 100; i++) {
      Optional<LetterWanted> letter =
          letters.to(person.accountId()).stream()
              .filter(wanted -> wanted.kind() == Kind.RESET)
              .findFirst();
      if (letter.isPresent()) {
        return letter.get().path().split("#")[1];
      }
      Thread.sleep(50);
    }
    throw new AssertionError("no letter came");
  }

  private void change(Person person, String current, String next) throws Exception {
    people.as(
        person,
        () -> {
          changes.change(current, next);
          return null;
        });
  }

  private String signIn(Person person) {
    doorstep.arrived("192.0.2.20", "", Optional.empty(), token -> {});
    return sessions.open(person.accountId());
  }

  private void assertIsHeard(Person person, String password) {
    assertThatCode(() -> sessions.start(person.email(), password)).doesNotThrowAnyException();
  }
}
