package nl.dossierkluis.web.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Sign-ins that come to rest, are taken up, confirmed, ended and slowed down; in a practice where
 * that takes seconds and not minutes.
 */
class SessionsPageIT {

  private static final String SHOW_PASSKEY = "Gebruik uw toegangssleutel";
  private static final String TITLE = "Traject dat niet verloren mag gaan";

  private static RunningProduct product;
  private static Chromium chromium;

  @BeforeAll
  static void begin() {
    product =
        RunningProduct.start(
            Products.freshData("sessions"),
            Map.of(
                "DOSSIERKLUIS_SESSION_IDLE_CLIENT", "20s",
                "DOSSIERKLUIS_SESSION_IDLE_STAFF", "30s",
                "DOSSIERKLUIS_SESSION_CONFIRMATION", "10s"),
            "--demo");
    chromium = new Chromium();
  }

  @AfterAll
  static void end() {
    chromium.close();
    product.close();
  }

  @Test
  void aFormSentAfterTheRestIsGivenBackOnceThePasswordIsTyped() {
    DemoAccount account = product.account("COACH");
    String client =
        Api.json(new Api(product, account.token()).get("/api/clients"))
            .getJsonArray("items")
            .getJsonObject(0)
            .getString("id");
    try (Visitor coach = signedIn(account)) {
      coach.go("/clients/client?id=" + client);
      coach.fill("title", TITLE);
      awaitRest(coach);
      coach.press("Open het dossier");
      assertThat(coach.page().url()).contains("/accounts/resume");
      coach.look("accounts-resume");
      coach.fill("password", "een ander wachtwoord");
      coach.press("Ga verder");
      assertThat(text(coach)).contains("Uw wachtwoord klopt niet");
      coach.fill("password", account.password());
      coach.press("Ga verder");
      assertThat(coach.page().url()).contains("/clients/client?id=" + client);
      assertThat(text(coach)).contains("Wat u had getypt, is er nog").doesNotContain(client);
      assertThat(coach.page().inputValue("#title")).isEqualTo(TITLE);
      coach.look("accounts-draft");
      coach.press("Gooi dit weg");
      assertThat(text(coach)).doesNotContain(TITLE);
      assertThat(coach.complaints()).isEmpty();
    }
  }

  /** Asks, without a page, until the server would lead to where a session is taken up. */
  private static void awaitRest(Visitor visitor) {
    Await.until(
        "the session rests",
        () -> visitor.page().context().request().get(product.base() + "/today").url(),
        url -> url.contains("/accounts/resume"));
  }

  @Test
  void whatAStrangerAtTheDeskMustNotDoAsksForThePasswordAgain() {
    DemoAccount account = product.account("OWNER");
    try (Visitor owner = signedIn(account)) {
      awaitQuestion(owner);
      owner.look("accounts-confirm");
      owner.fill("password", "een ander wachtwoord");
      owner.press("Ga verder");
      assertThat(text(owner)).contains("Uw wachtwoord klopt niet");
      owner.fill("password", account.password());
      owner.press("Ga verder");
      assertThat(owner.page().url()).endsWith("/custody/passphrase");
      assertThat(owner.complaints()).isEmpty();
    }
  }

  @Test
  void aPasskeyTakesASessionUpAndConfirmsToo() {
    try (Visitor visitor = signedIn(product.account("OWNER"))) {
      Authenticator.on(visitor);
      visitor.go("/accounts/factors");
      visitor.press("Maak een toegangssleutel");
      visitor.page().waitForURL("**/accounts/factors?notice=*");
      resume(visitor);
      visitor.page().waitForURL("**/accounts/sessions?notice=*");
      visitor.ready();
      awaitQuestion(visitor);
      visitor.look("accounts-confirm-passkey");
      visitor.go("/accounts/tokens");
      visitor.fill("name", "koppeling");
      visitor.press("Maak het token");
      assertThat(visitor.page().url()).contains("/accounts/confirm");
      visitor.go("/accounts/factors");
      visitor.press("Maak een toegangssleutel");
      visitor.page().waitForURL("**/accounts/confirm?next=*factors");
      visitor.ready();
      visitor.press(SHOW_PASSKEY);
      visitor.page().waitForURL("**/accounts/factors");
      visitor.ready();
      visitor.go("/custody/passphrase");
      assertThat(visitor.page().url()).endsWith("/custody/passphrase");
      assertThat(visitor.complaints()).allMatch(it -> it.contains("status of 403"));
      visitor.signIn(product.account("COACH").email(), product.account("COACH").password());
      resume(visitor);
      Locator error = visitor.page().locator("[data-passkey-error]:visible");
      error.waitFor();
      assertThat(error.innerText()).as("another's passkey").contains("werkt hier niet");
    }
  }

  /** Lets the session come to rest, and shows the device's passkey to take it up. */
  private static void resume(Visitor visitor) {
    awaitRest(visitor);
    visitor.go("/accounts/sessions");
    assertThat(visitor.page().url()).contains("/accounts/resume");
    visitor.press(SHOW_PASSKEY);
  }

  private static void awaitQuestion(Visitor owner) {
    Await.until(
        "the confirmation is over",
        () -> {
          owner.go("/custody/passphrase");
          return owner.page().url();
        },
        url -> url.contains("/accounts/confirm"));
  }

  @Test
  void aNewDeviceIsToldAndAllOthersAreEnded() {
    DemoAccount account = product.account("COACH");
    try (Visitor first = signedIn(account);
        Visitor second = signedIn(account)) {
      first.go("/today");
      assertThat(text(first)).contains("Er is ingelogd met een nieuw apparaat");
      first.follow("Bekijk uw aanmeldingen");
      assertThat(text(first)).contains("Chrome op een Linux-computer").contains("deze browser");
      first.look("accounts-sessions");
      first.press("Ja, dat was ik");
      assertThat(text(first)).doesNotContain("Er is ingelogd met een nieuw apparaat");
      first.press("Beëindig alle andere");
      assertThat(text(first)).contains("Alle andere aanmeldingen zijn beëindigd");
      second.go("/today");
      assertThat(second.page().url()).contains("/accounts/sign-in");
      first.go("/today");
      assertThat(first.page().url()).endsWith("/today");
      assertThat(first.complaints()).isEmpty();
    }
  }

  @Test
  void aBrowserThatSignsInThroughTheInterfaceIsKnownAgain() {
    List<DemoAccount> accounts = product.accounts();
    DemoAccount account = accounts.get(accounts.size() - 1);
    List<String> cookies = signInByInterface(account);
    assertThat(cookies).hasSize(3);
    assertThat(cookies.get(0)).startsWith("__Host-dossierkluis=");
    String device = cookies.get(2).substring(0, cookies.get(2).indexOf(';'));
    assertThat(device).startsWith("__Host-device=");
    assertThat(signInByInterface(account, "Cookie", device).get(2)).startsWith(device);
    try (Visitor visitor = signedIn(account)) {
      visitor.go("/accounts/sessions");
      assertThat(visitor.page().locator("#content .card-row").count()).isEqualTo(2);
    }
  }

  private static List<String> signInByInterface(DemoAccount account, String... headers) {
    String body =
        "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(account.email(), account.password());
    HttpResponse<byte[]> in =
        Api.stranger(product)
            .send(
                "POST",
                "/api/session",
                BodyPublishers.ofString(body),
                Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers))
                    .toArray(String[]::new));
    assertThat(in.statusCode()).isEqualTo(204);
    return in.headers().allValues("Set-Cookie");
  }

  @Test
  void tooManyWrongPasswordsAreAnswered429ToPagesAndPrograms() {
    String email = "niemand@post.example";
    String wrong = "{\"email\":\"%s\",\"password\":\"een heel ander woord\"}".formatted(email);
    Api stranger = Api.stranger(product);
    for (int i = 0; i < 5; i++) {
      assertThat(stranger.post("/api/session", wrong).statusCode()).isEqualTo(401);
    }
    HttpResponse<byte[]> paused = stranger.post("/api/session", wrong);
    assertThat(paused.statusCode()).isEqualTo(429);
    assertThat(Long.parseLong(paused.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1L, 900L);
    try (Visitor visitor = new Visitor(chromium, product.base(), 390, ColorScheme.LIGHT)) {
      visitor.go("/accounts/sign-in");
      visitor.fill("email", email);
      // The first may be heard, after the second that the others have cost; the next is not.
      Response answer =
          Await.until("the page slows down", () -> send(visitor), sent -> sent.status() == 429);
      assertThat(answer.headerValue("retry-after")).matches("[1-9][0-9]*");
      assertThat(text(visitor)).contains("Er is te vaak een verkeerd wachtwoord geprobeerd");
      visitor.look("accounts-sign-in-paused");
    }
  }

  private static Response send(Visitor visitor) {
    visitor.fill("password", "een heel ander woord");
    return visitor
        .page()
        .waitForResponse(
            response -> response.request().method().equals("POST"),
            () -> visitor.press("Inloggen"));
  }

  @Test
  void aPasswordIsChangedByItsHolderOnly() {
    DemoAccount account = product.account("CLIENT");
    String next = "vier groene lepels dansen";
    try (Visitor client = signedIn(account)) {
      client.go("/accounts/password");
      change(client, account.password(), "Amsterdam2026!");
      assertThat(text(client)).contains("Dit wachtwoord is makkelijk te raden");
      client.look("accounts-password");
      change(client, "een ander wachtwoord", next);
      assertThat(text(client)).contains("Uw wachtwoord klopt niet");
      change(client, account.password(), next);
      assertThat(text(client)).contains("Uw wachtwoord is gewijzigd");
      assertThat(client.complaints()).isEmpty();
    }
    try (Visitor client = new Visitor(chromium, product.base(), 390, ColorScheme.LIGHT)) {
      client.signIn(account.email(), account.password());
      assertThat(text(client)).contains("E-mailadres of wachtwoord klopt niet");
      client.signIn(account.email(), next);
      assertThat(client.page().url()).contains("/dossiers/mine");
    }
  }

  private static void change(Visitor visitor, String current, String next) {
    visitor.fill("current", current);
    visitor.fill("password", next);
    visitor.fill("repeated", next);
    visitor.press("Wijzig het wachtwoord");
  }

  @Test
  void askingForALinkSaysTheSameToEverybody() {
    try (Visitor visitor = new Visitor(chromium, product.base(), 390, ColorScheme.LIGHT)) {
      for (String email : new String[] {product.account("CLIENT").email(), "niet@post.example"}) {
        visitor.go("/accounts/forgotten");
        visitor.fill("email", email);
        visitor.press("Vraag de link aan");
        assertThat(text(visitor)).contains("dan is de link onderweg");
      }
      visitor.go("/accounts/reset#" + "A".repeat(43));
      visitor.fill("password", "vier groene lepels dansen");
      visitor.fill("repeated", "vier groene lepels dansen");
      visitor.press("Bewaar het wachtwoord");
      assertThat(text(visitor)).contains("Deze link werkt niet meer");
      assertThat(visitor.complaints()).isEmpty();
    }
  }

  private static Visitor signedIn(DemoAccount account) {
    Visitor visitor = new Visitor(chromium, product.base(), 1280, ColorScheme.LIGHT);
    visitor.signIn(account.email(), account.password());
    return visitor;
  }

  private static String text(Visitor visitor) {
    return visitor.page().innerText("body");
  }
}
