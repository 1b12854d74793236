package nl.dossierkluis.web.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The life of a passkey in a browser whose device keeps some, in a practice that is no demo. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PasskeysPageIT {

  private static final String REFUSED = "Deze toegangssleutel werkt hier niet";

  private static RunningProduct product;
  private static Chromium chromium;
  private static Visitor owner;
  private static Authenticator device;
  private static String answer;

  @BeforeAll
  static void aPracticeWithAnApp() {
    product = RunningProduct.start(Products.freshData("passkeys"));
    RealPractice.setUp(product);
    assertThat(RealPractice.signIn(product)).isNotEmpty();
    chromium = new Chromium();
    owner = new Visitor(chromium, product.base(), 1280, ColorScheme.LIGHT);
    device = Authenticator.on(owner);
  }

  @AfterAll
  static void end() {
    chromium.close();
    product.close();
  }

  @Test
  @Order(1)
  void aRightPasswordOpensNothingYet() {
    owner.signIn(RealPractice.EMAIL, RealPractice.PASSWORD);
    assertThat(owner.page().url()).contains("/accounts/second-step");
    owner.look("second-step");
    for (String page : List.of("/today", "/accounts/factors", "/clients/list")) {
      owner.go(page);
      assertThat(owner.page().url()).as(page).contains("/accounts/sign-in");
    }
    Object status = owner.page().evaluate("fetch('/api/me').then(answer => answer.status)");
    assertThat(status).isEqualTo(401);
  }

  @Test
  @Order(2)
  void aWrongCodeIsSaidAndARightOneLeadsOn() {
    owner.go("/accounts/second-step?next=/accounts/factors");
    owner.fill("code", "12");
    owner.press("Inloggen");
    assertThat(text()).contains("Deze code klopt niet");
    owner.fill("code", RealPractice.code());
    owner.press("Inloggen");
    assertThat(owner.page().url()).endsWith("/accounts/factors");
    owner.look("factors-app");
  }

  @Test
  @Order(3)
  void aDeviceMakesAPasskeyOnce() {
    owner.press("Maak een toegangssleutel");
    owner.page().waitForURL("**/accounts/factors?notice=*");
    owner.ready();
    assertThat(text()).contains("De toegangssleutel is toegevoegd");
    assertThat(device.passkeys()).isEqualTo(1);
    owner.press("Maak een toegangssleutel");
    assertThat(error()).contains("Het maken is niet gelukt");
    assertThat(device.passkeys()).isEqualTo(1);
    owner.look("factors");
  }

  @Test
  @Order(4)
  void itSignsInWithoutAddressOrPassword() {
    signOut();
    Request sent =
        owner
            .page()
            .waitForRequest("**/api/session/passkey", () -> owner.press("Log in met een toegangs"));
    answer = sent.postData();
    owner.page().waitForURL("**/today");
    owner.ready();
    assertThat(owner.page().title()).contains("Vandaag");
  }

  @Test
  @Order(5)
  void itsAnswerIsTakenOnce() {
    assertThat(answer).contains("signature");
    HttpResponse<byte[]> replayed = Api.stranger(product).post("/api/session/passkey", answer);
    assertThat(replayed.statusCode()).isEqualTo(401);
    assertThat(replayed.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  @Order(5)
  void aProgramCannotAddOne() {
    RunningProduct demo = Products.demo();
    Api coach = new Api(demo, demo.account("COACH").token());
    assertThat(coach.post("/api/passkeys/options", "{}").statusCode()).isEqualTo(403);
    assertThat(coach.post("/api/passkeys", "{\"credential\":\"{}\"}").statusCode()).isEqualTo(403);
  }

  @Test
  @Order(6)
  void itsHolderMustBeMadeSureOf() {
    signOut();
    device.knowsItsHolder(false);
    owner.press("Log in met een toegangs");
    assertThat(error()).contains("Het is niet gelukt");
    device.knowsItsHolder(true);
  }

  @Test
  @Order(7)
  void aCopyOfItStandsOutByItsCounter() {
    device.countBack();
    owner.press("Log in met een toegangs");
    assertThat(error()).contains(REFUSED);
  }

  @Test
  @Order(8)
  void onceRemovedItIsRefused() {
    owner.signIn(RealPractice.EMAIL, RealPractice.PASSWORD, RealPractice.code());
    owner.go("/accounts/factors");
    owner.page().locator("#remove-box summary").click();
    owner.page().selectOption("#removed", "Toegangssleutel");
    owner.page().locator("#remove").click();
    owner.ready();
    assertThat(text()).contains("Het is weg");
    signOut();
    owner.press("Log in met een toegangs");
    assertThat(error()).contains(REFUSED);
  }

  @Test
  @Order(9)
  void theLastFactorStays() {
    owner.signIn(RealPractice.EMAIL, RealPractice.PASSWORD, RealPractice.code());
    owner.go("/accounts/factors");
    owner.page().locator("#remove-box summary").click();
    owner.page().selectOption("#removed", "App met codes");
    owner.page().locator("#remove").click();
    owner.ready();
    assertThat(text()).contains("Dit is het laatste");
    owner.look("factors-last");
  }

  @Test
  @Order(10)
  void theCodesForPaperAreShownOnce() {
    owner.go("/accounts/factors");
    assertThat(text()).containsPattern("U hebt nog (\\d|10) reservecode");
    owner.press("Maak nieuwe reservecodes");
    assertThat(owner.page().locator(".code-groups code").allInnerTexts())
        .hasSize(10)
        .allMatch(code -> code.matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"));
    owner.look("factors-codes");
    owner.go("/accounts/factors");
    assertThat(owner.page().locator(".code-groups code").count()).isZero();
    assertThat(text()).contains("U hebt nog 10 reservecodes");
  }

  @Test
  @Order(11)
  void noPageComplainedButOfWhatWasRefused() {
    assertThat(owner.complaints())
        .allMatch(
            complaint ->
                complaint.contains("responded with a status of 401")
                    || complaint.contains(" info Clear-Site-Data header "));
  }

  private static void signOut() {
    owner.page().locator("details.menu:has(form[action='/sign-out']) summary").first().click();
    owner.press("Uitloggen");
    assertThat(owner.page().url()).contains("/accounts/sign-in");
  }

  private static String text() {
    return owner.page().locator("main").innerText();
  }

  private static String error() {
    Locator error = owner.page().locator("[data-passkey-error]:visible");
    error.waitFor();
    return error.innerText();
  }
}
