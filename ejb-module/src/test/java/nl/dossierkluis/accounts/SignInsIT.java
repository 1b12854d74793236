package nl.dossierkluis.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.dossierkluis.accounts.LetterWanted.Kind;
import nl.dossierkluis.clients.Clients;
import nl.dossierkluis.container.People;
import nl.dossierkluis.container.People.Person;
import nl.dossierkluis.container.TestClock;
import nl.dossierkluis.container.Transactions;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.Roles;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SignInsIT {

  private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64) Gecko/1 Firefox/127.0";
  private static final String WRONG = "een heel ander woord";

  @Inject Sessions sessions;
  @Inject SignIns signIns;
  @Inject Confirmations confirmations;
  @Inject Drafts drafts;
  @Inject Clients clients;
  @Inject Doorstep doorstep;
  @Inject KeptLetters letters;
  @Inject People people;
  @Inject Transactions transactions;
  @Inject TestClock clock;

  private String device;

  @Test
  void wrongPasswordsSlowOnlyThatPlaceDown() throws Exception {
    Person coach = people.staff(Roles.COACH);
    comeFrom("203.0.113.5");
    failFiveTimes(coach.email());
    assertThatThrownBy(() -> sessions.start(coach.email(), People.PASSWORD))
        .isInstanceOf(SignInPaused.class);
    comeFrom("198.51.100.7");
    assertIsHeard(coach);
  }

  @Test
  void anAddressThatNobodyHasIsSlowedAlike() {
    String email = People.freshEmail();
    comeFrom("203.0.113.6");
    failFiveTimes(email);
    assertThatThrownBy(() -> sessions.start(email, WRONG)).isInstanceOf(SignInPaused.class);
  }

  @Test
  void aKnownBrowserIsNotSlowedByStrangersBehindTheSameAddress() throws Exception {
    Person coach = people.staff(Roles.COACH);
    comeFrom("203.0.113.7");
    sessions.end(signIn(coach));
    String known = device;
    comeFrom("203.0.113.7");
    failFiveTimes(coach.email());
    assertThatThrownBy(() -> sessions.start(coach.email(), People.PASSWORD))
        .isInstanceOf(SignInPaused.class);
    comeFrom("203.0.113.7", known);
    assertIsHeard(coach);
  }

  @Test
  void aBrowserOfSomebodyElseIsAStranger() throws Exception {
    Person other = people.staff(Roles.COACH);
    comeFrom("203.0.113.8");
    sessions.end(signIn(other));
    String theirs = device;
    Person coach = people.staff(Roles.COACH);
    failFiveTimes(coach.email());
    comeFrom("203.0.113.8", theirs);
    assertThatThrownBy(() -> sessions.start(coach.email(), People.PASSWORD))
        .isInstanceOf(SignInPaused.class);
  }

  @Test
  void aSecondDeviceIsToldAndTheFirstIsNot() throws Exception {
    Person coach = people.staff(Roles.COACH);
    comeFrom("192.0.2.1");
    signIn(coach);
    assertThat(letters.kindsTo(coach.accountId())).isEmpty();
    comeFrom("192.0.2.1");
    signIn(coach);
    assertThat(letters.kindsTo(coach.accountId())).containsExactly(Kind.NEW_DEVICE);
    assertThat(people.as(coach, signIns::hasNewDevice)).isTrue();
    assertThat(people.as(coach, signIns::mine))
        .extracting(SessionView::browser, SessionView::system, SessionView::known)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("FIREFOX", "LINUX", false),
            org.assertj.core.groups.Tuple.tuple("FIREFOX", "LINUX", true));
    knowDevices(coach);
    assertThat(people.as(coach, signIns::hasNewDevice)).isFalse();
  }

  @Test
  void manyNewDevicesMakeOneLetterAQuarter() throws Exception {
    Person coach = people.staff(Roles.COACH);
    for (int i = 0; i < 4; i++) {
      comeFrom("192.0.2.2");
      signIn(coach);
    }
    assertThat(letters.kindsTo(coach.accountId())).containsExactly(Kind.NEW_DEVICE);
  }

  @Test
  void theSameBrowserHoldsOneSignIn() throws Exception {
    Person coach = people.staff(Roles.COACH);
    comeFrom("192.0.2.3");
    String first = signIn(coach);
    comeFrom("192.0.2.3", device);
    String second = signIn(coach);
    assertThat(sessions.identify(first)).isEmpty();
    assertThat(sessions.identify(second)).isPresent();
    assertThat(letters.kindsTo(coach.accountId())).isEmpty();
  }

  @Test
  void oneIsEndedAndTheOthersGoOn() throws Exception {
    Person coach = people.staff(Roles.COACH);
    String here = signInAnew(coach);
    String there = signInAnew(coach);
    sessions.identify(here);
    SessionView other =
        people.as(coach, signIns::mine).stream()
            .filter(view -> !view.current())
            .findFirst()
            .orElseThrow();
    end(coach, other.id());
    assertThat(sessions.identify(there)).isEmpty();
    assertThat(sessions.identify(here)).isPresent();
  }

  @Test
  void allOthersEndAtOnce() throws Exception {
    Person coach = people.staff(Roles.COACH);
    String first = signInAnew(coach);
    String second = signInAnew(coach);
    String here = signInAnew(coach);
    sessions.identify(here);
    assertThat(people.as(coach, signIns::endOthers)).isEqualTo(2);
    assertThat(List.of(first, second)).allMatch(token -> sessions.identify(token).isEmpty());
    assertThat(sessions.identify(here)).isPresent();
  }

  @Test
  void nobodyEndsWhatIsNotHers() throws Exception {
    Person coach = people.staff(Roles.COACH);
    Person stranger = people.staff(Roles.COACH);
    signInAnew(coach);
    String id = people.as(coach, signIns::mine).get(0).id();
    assertThatThrownBy(() -> end(stranger, id)).isInstanceOf(NotFound.class);
    assertThat(people.as(coach, signIns::mine)).hasSize(1);
  }

  @Test
  void theOwnerEndsThoseOfStaffAndTheCoachThoseOfHerClient() throws Exception {
    People.Case known = people.newCase();
    Person owner = people.staff(Roles.OWNER);
    Person stranger = people.staff(Roles.COACH);
    String coach = signInAnew(known.coach());
    String client = signInAnew(known.client());
    assertThatThrownBy(() -> people.as(stranger, () -> clients.endSessions(known.clientId())))
        .isInstanceOf(NotFound.class);
    assertThat(people.as(known.coach(), () -> clients.endSessions(known.clientId()))).isEqualTo(1);
    assertThat(sessions.identify(client)).isEmpty();
    assertThatThrownBy(() -> people.as(owner, () -> signIns.endOfStaff(known.client().accountId())))
        .isInstanceOf(NotFound.class);
    assertThat(people.as(owner, () -> signIns.endOfStaff(known.coach().accountId()))).isEqualTo(1);
    assertThat(sessions.identify(coach)).isEmpty();
  }

  @Test
  void aSessionThatRestsIsTakenUpWithThePasswordUnderANewToken() throws Exception {
    Person coach = people.staff(Roles.COACH);
    String token = signInAnew(coach);
    assertThat(sessions.rests(token)).isFalse();
    clock.ahead(
        Duration.ofMinutes(61),
        () -> {
          assertThat(sessions.identify(token)).isEmpty();
          assertThatThrownBy(() -> sessions.resume(token, WRONG)).isInstanceOf(InvalidInput.class);
          String next = sessions.resume(token, People.PASSWORD);
          assertThat(sessions.identify(next)).isPresent();
          assertThat(sessions.identify(token)).isEmpty();
          assertThatThrownBy(() -> sessions.resume(token, People.PASSWORD))
              .isInstanceOf(SessionOver.class);
        });
  }

  @Test
  void noRestOutlivesAWorkingDay() throws Exception {
    String token = signInAnew(people.staff(Roles.COACH));
    clock.ahead(Duration.ofMinutes(479), () -> assertThat(sessions.rests(token)).isTrue());
    clock.ahead(
        Duration.ofMinutes(481),
        () ->
            assertThatThrownBy(() -> sessions.resume(token, People.PASSWORD))
                .isInstanceOf(SessionOver.class));
  }

  @Test
  void whatWasTypedIsKeptUntilTheSessionIsTakenUp() throws Exception {
    Person coach = people.staff(Roles.COACH);
    String token = signInAnew(coach);
    DraftCard draft = new DraftCard("/clients/client?id=x", Map.of("title", "Zin met Jansen"));
    drafts.keep(token, draft);
    clock.ahead(
        Duration.ofMinutes(61),
        () -> {
          drafts.keep(token, draft);
          sessions.identify(sessions.resume(token, People.PASSWORD));
          assertThat(draftOf(coach, "/today")).isEmpty();
          assertThat(draftOf(coach, draft.page())).isEqualTo(draft.fields());
        });
  }

  @Test
  void nothingIsKeptForASessionThatGoesOnOrIsOver() throws Exception {
    Person coach = people.staff(Roles.COACH);
    String token = signInAnew(coach);
    DraftCard draft = new DraftCard("/clients/client", Map.of("title", "Zin"));
    drafts.keep(token, draft);
    sessions.identify(token);
    assertThat(draftOf(coach, draft.page())).isEmpty();
  }

  @Test
  void whatWasTypedIsGoneOnceNoSessionCanWantIt() throws Exception {
    Person coach = people.staff(Roles.COACH);
    String token = signInAnew(coach);
    DraftCard draft = new DraftCard("/clients/client", Map.of("title", "Zin"));
    clock.ahead(Duration.ofMinutes(61), () -> drafts.keep(token, draft));
    assertThat(keptDrafts()).isPositive();
    clock.ahead(
        Duration.ofHours(10),
        () -> {
          signInAnew(coach);
          assertThat(keptDrafts()).isZero();
        });
  }

  private long keptDrafts() {
    return transactions.count("select count(*) from session_draft");
  }

  @Test
  void aConfirmationHoldsFiveMinutes() throws Exception {
    Person owner = people.staff(Roles.OWNER);
    String token = signInAnew(owner);
    sessions.identify(token);
    assertThat(people.as(owner, confirmations::isRecent)).isTrue();
    clock.ahead(
        Duration.ofMinutes(6),
        () -> {
          assertThatThrownBy(() -> confirm(owner, WRONG)).isInstanceOf(InvalidInput.class);
          assertThat(isRecent(owner, token)).isFalse();
          confirm(owner, People.PASSWORD);
          assertThat(isRecent(owner, token)).isTrue();
        });
    clock.ahead(Duration.ofMinutes(12), () -> assertThat(isRecent(owner, token)).isFalse());
  }

  @Test
  void withoutASessionNothingIsConfirmed() throws Exception {
    Person owner = people.staff(Roles.OWNER);
    assertThat(people.as(owner, confirmations::isRecent)).isFalse();
    doorstep.recognisedProgram();
    assertThat(people.as(owner, confirmations::isRecent)).isTrue();
  }

  private boolean isRecent(Person person, String token) {
    sessions.identify(token);
    return call(person, confirmations::isRecent);
  }

  private void confirm(Person person, String password) {
    call(
        person,
        () -> {
          confirmations.require(password);
          return null;
        });
  }

  private Map<String, String> draftOf(Person person, String page) {
    return call(person, () -> drafts.of(page));
  }

  private void knowDevices(Person person) {
    call(
        person,
        () -> {
          signIns.knowDevices();
          return null;
        });
  }

  private void end(Person person, String id) {
    call(
        person,
        () -> {
          signIns.end(id);
          return null;
        });
  }

  private <T> T call(Person person, java.util.concurrent.Callable<T> work) {
    try {
      return people.as(person, work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void failFiveTimes(String email) {
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> sessions.start(email, WRONG)).isInstanceOf(SignInFailed.class);
    }
  }

  private String signInAnew(Person person) {
    comeFrom("192.0.2.9");
    return signIn(person);
  }

  private String signIn(Person person) {
    return sessions.open(person.accountId());
  }

  private void assertIsHeard(Person person) {
    assertThatCode(() -> sessions.start(person.email(), People.PASSWORD))
        .doesNotThrowAnyException();
  }

  private void comeFrom(String network) {
    doorstep.arrived(network, FIREFOX, Optional.empty(), token -> device = token);
  }

  private void comeFrom(String network, String token) {
    doorstep.arrived(network, FIREFOX, Optional.of(token), given -> device = given);
  }
}
