package nl.dossierkluis.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import nl.dossierkluis.accounts.SignInStep.Stage;
import nl.dossierkluis.container.People;
import nl.dossierkluis.container.People.Person;
import nl.dossierkluis.container.TestClock;
import nl.dossierkluis.container.Transactions;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.Roles;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Between the right password and a session. */
@ExtendWith(ArquillianExtension.class)
class SecondStepsIT {

  private static final List<String> NO_ANSWERS =
      List.of(
          "",
          "geen json",
          "{}",
          "[]",
          """
          {"id":"AAAA","rawId":"AAAA","type":"public-key","response":{}}\
          """,
          """
          {"id":"AAAA","rawId":"AAAA","type":"public-key","response":{"clientDataJSON":"e30",
          "authenticatorData":"AAAA","signature":"AAAA","attestationObject":"oA"}}\
          """);

  @Inject Sessions sessions;
  @Inject SecondSteps steps;
  @Inject FirstFactors first;
  @Inject Factors factors;
  @Inject KeptLetters letters;
  @Inject People people;
  @Inject TestClock clock;
  @Inject Transactions transactions;

  private Person coach;
  private byte[] secret;
  private long step;
  private List<String> backupCodes;

  @BeforeEach
  void coachWithAnApp() throws Exception {
    coach = people.staff(Roles.COACH);
    SignInStep begun = begin();
    assertThat(begun.stage()).isEqualTo(Stage.FACTOR_TO_MAKE);
    secret = Base32.decode(first.proposeTotp(begun.token()).secret());
    step = Totp.step(clock.instant());
    FirstFactor made = first.confirmTotp(begun.token(), "Telefoon", code(0), "");
    backupCodes = made.backupCodes();
    assertThat(sessions.identify(made.session())).isPresent();
  }

  private SignInStep begin() {
    return sessions.start(coach.email(), People.PASSWORD);
  }

  private String code(int ahead) {
    return Totp.code(secret, step + ahead);
  }

  private String wrong() {
    return "%06d".formatted((Integer.parseInt(code(1)) + 1) % 1_000_000);
  }

  @Test
  void aHalfSignInIsNoSession() {
    SignInStep half = begin();
    assertThat(half.stage()).isEqualTo(Stage.FACTOR_ASKED);
    assertThat(sessions.identify(half.token())).isEmpty();
    assertThat(steps.look(half.token()))
        .get()
        .satisfies(view -> assertThat(view.hasApp()).isTrue())
        .satisfies(view -> assertThat(view.hasPasskey()).isFalse());
  }

  @Test
  void theNextCodeOpensASessionOnce() {
    SignInStep half = begin();
    String session =
        steps.finish(half.token(), code(1).substring(0, 3) + " " + code(1).substring(3));
    assertThat(sessions.identify(session)).isPresent();
    assertThatThrownBy(() -> steps.finish(half.token(), code(1)))
        .isInstanceOf(HalfSignInOver.class);
    assertThatThrownBy(() -> steps.finish(begin().token(), code(1)))
        .as("replayed")
        .isInstanceOf(CodeRefused.class);
    assertThatThrownBy(() -> steps.finish(begin().token(), code(0)))
        .as("used at set-up")
        .isInstanceOf(CodeRefused.class);
  }

  @Test
  void aBackupCodeWorksOnce() {
    String code = backupCodes.get(3);
    assertThat(backupCodes).hasSize(10);
    assertThat(sessions.identify(steps.finish(begin().token(), code))).isPresent();
    assertThatThrownBy(() -> steps.finish(begin().token(), code)).isInstanceOf(CodeRefused.class);
    assertThat(sessions.identify(steps.finish(begin().token(), backupCodes.get(4)))).isPresent();
  }

  @Test
  void fiveWrongCodesEndAHalfSignIn() {
    String half = begin().token();
    for (int attempt = 0; attempt < 5; attempt++) {
      assertThatThrownBy(() -> steps.finish(half, wrong())).isInstanceOf(CodeRefused.class);
    }
    assertThatThrownBy(() -> steps.finish(half, code(1))).isInstanceOf(HalfSignInOver.class);
    assertThat(steps.look(half)).isEmpty();
  }

  @Test
  void tenWithinAnHourEndThemAllForThatHour() throws Exception {
    for (int browser = 0; browser < 2; browser++) {
      String half = begin().token();
      for (int attempt = 0; attempt < 5; attempt++) {
        assertThatThrownBy(() -> steps.finish(half, wrong())).isInstanceOf(CodeRefused.class);
      }
    }
    assertThatThrownBy(() -> steps.finish(begin().token(), backupCodes.get(0)))
        .isInstanceOf(CodeRefused.class);
    clock.ahead(
        Duration.ofMinutes(61),
        () ->
            assertThat(sessions.identify(steps.finish(begin().token(), backupCodes.get(0))))
                .isPresent());
  }

  @Test
  void aHalfSignInLastsFiveMinutes() throws Exception {
    String half = begin().token();
    clock.ahead(Duration.ofSeconds(299), () -> assertThat(steps.look(half)).isPresent());
    clock.ahead(
        Duration.ofSeconds(301),
        () ->
            assertThatThrownBy(() -> steps.finish(half, backupCodes.get(0)))
                .isInstanceOf(HalfSignInOver.class));
  }

  @Test
  void whoHasAFactorCannotMakeAnotherInTheFirstOnesPlace() throws Exception {
    Person other = people.staff(Roles.COACH);
    String late = sessions.start(other.email(), People.PASSWORD).token();
    people.signIn(other);
    assertThatThrownBy(() -> first.proposeTotp(late)).isInstanceOf(HalfSignInOver.class);
    assertThatThrownBy(() -> first.passkeyOptions(late)).isInstanceOf(HalfSignInOver.class);
    String asked = begin().token();
    assertThatThrownBy(() -> first.proposeTotp(asked)).isInstanceOf(HalfSignInOver.class);
  }

  @Test
  void aWrongFirstCodeLeavesTheAccountWithoutAFactor() throws Exception {
    Person other = people.staff(Roles.COACH);
    String half = sessions.start(other.email(), People.PASSWORD).token();
    first.proposeTotp(half);
    assertThatThrownBy(() -> first.confirmTotp(half, "Telefoon", "000", ""))
        .isInstanceOf(InvalidInput.class);
    assertThat(sessions.start(other.email(), People.PASSWORD).stage())
        .isEqualTo(Stage.FACTOR_TO_MAKE);
  }

  @Test
  void herMailTellsOfEveryChangeOfHerFactors() throws Exception {
    assertThat(letters.to(coach.accountId())).as("her first one").isEmpty();
    byte[] second = Base32.decode(people.as(coach, factors::proposeTotp).secret());
    people.as(
        coach,
        () -> {
          factors.confirmTotp("Tablet", Totp.code(second, Totp.step(clock.instant())));
          factors.remove(factors.own().get(0).id());
          return null;
        });
    assertThat(letters.kindsTo(coach.accountId()))
        .containsExactly(LetterWanted.Kind.FACTORS_RESET, LetterWanted.Kind.FACTORS_RESET);
  }

  @Test
  void theLastFactorStaysAndBackupCodesAreNone() throws Exception {
    List<FactorView> own = people.as(coach, factors::own);
    assertThat(own).extracting(FactorView::name).containsExactly("Telefoon");
    assertThatThrownBy(
            () ->
                people.as(
                    coach,
                    () -> {
                      factors.remove(own.get(0).id());
                      return null;
                    }))
        .isInstanceOf(LastFactor.class);
    assertThat(people.as(coach, factors::backupCodesLeft)).isEqualTo(10);
  }

  @Test
  void newBackupCodesEndTheOldOnes() throws Exception {
    List<String> fresh = people.as(coach, factors::newBackupCodes);
    assertThatThrownBy(() -> steps.finish(begin().token(), backupCodes.get(0)))
        .isInstanceOf(CodeRefused.class);
    assertThat(sessions.identify(steps.finish(begin().token(), fresh.get(0)))).isPresent();
  }

  @Test
  void nothingOfItIsReadableInTheDatabase() throws Exception {
    String half = begin().token();
    assertThat(transactions.count("select count(*) from half_sign_in where token_hash = ?", half))
        .isZero();
  }

  @Test
  void whatNoPasskeySaysIsRefused() throws Exception {
    Person newcomer = people.staff(Roles.COACH);
    String half = sessions.start(newcomer.email(), People.PASSWORD).token();
    for (String answer : NO_ANSWERS) {
      assertThatThrownBy(() -> steps.finishWithPasskey(answer))
          .as(answer)
          .isInstanceOf(PasskeyRefused.class);
      assertThatThrownBy(() -> first.addPasskey(half, "Telefoon", answer))
          .as(answer)
          .isInstanceOf(PasskeyRefused.class);
    }
  }
}
