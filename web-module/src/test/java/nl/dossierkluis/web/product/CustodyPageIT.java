package nl.dossierkluis.web.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * An owner makes her recovery kit, lets a passphrase take the place of the key file, and opens the
 * vault after a start: with the passphrase, and another time with the kit.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CustodyPageIT {

  private static final String PHRASE = "vlinder pannenkoek gitaar molen trompet ijsbeer";
  private static final byte[] TEXT = "Verzonnen verslag van een gesprek.".getBytes(UTF_8);

  private static RunningProduct product;
  private static Chromium chromium;
  private static Visitor owner;
  private static List<String> code;
  private static String dossier;
  private static String document;

  @BeforeAll
  static void aPractice() {
    product = RunningProduct.start(Products.freshData("custody"));
    RealPractice.setUp(product);
    chromium = new Chromium();
    owner = new Visitor(chromium, product.base(), 1280, ColorScheme.LIGHT);
    keepADocument();
    owner.signIn(RealPractice.EMAIL, RealPractice.PASSWORD, RealPractice.code());
  }

  @AfterAll
  static void end() {
    chromium.close();
    product.close();
  }

  @Test
  @Order(1)
  void withoutAKitThePagesSayThatNothingIsSafeYet() {
    for (String page : List.of("/today", "/dossiers/dossier?id=" + dossier, "/custody/keys")) {
      owner.go(page);
      assertThat(text()).as(page).contains("Nog niet veilig");
    }
    owner.look("custody-keys-none");
    owner.go("/today");
    owner.look("custody-notice");
    owner.follow("Maak de herstelkit af");
    assertThat(owner.page().url()).endsWith("/custody/kit");
  }

  @Test
  @Order(2)
  void aKitIsMade() {
    owner.press("Maak een herstelkit");
    code = owner.page().locator(".code-groups code").allInnerTexts();
    assertThat(code).hasSize(11).allMatch(group -> group.matches("[0-9A-Z]{4}"));
    owner.look("custody-kit");
  }

  @Test
  @Order(3)
  void theKitIsPrintedAsAPdf() throws IOException {
    Download download = owner.page().waitForDownload(() -> owner.page().click("#paper button"));
    try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(download.path()))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Kluis Loopbaanadvies")
          .containsSubsequence(code);
    }
  }

  @Test
  @Order(4)
  void aMistypedGroupIsNamedAndNothingIsLost() {
    List<String> typed = new ArrayList<>(code);
    typed.set(2, mistyped(code.get(2)));
    owner.fill("code", String.join("-", typed));
    owner.press("Controleer de code");
    assertThat(text()).contains("Groep 3 klopt niet").contains(code.get(10));
    owner.look("custody-kit-mistyped");
    owner.go("/today");
    assertThat(text()).contains("Nog niet veilig");
  }

  private static String mistyped(String group) {
    return (group.charAt(0) == '7' ? "8" : "7") + group.substring(1);
  }

  @Test
  @Order(5)
  void theCodeIsTypedBackAndThePagesFallSilent() {
    owner.go("/custody/kit");
    assertThat(owner.page().content()).doesNotContain(code.get(0) + " " + code.get(1));
    owner.fill("code", String.join(" ", code).toLowerCase(java.util.Locale.ROOT));
    owner.press("Controleer de code");
    assertThat(owner.page().url()).contains("/today");
    assertThat(text()).contains("De code klopt");
    for (String page : List.of("/today", "/dossiers/dossier?id=" + dossier, "/custody/keys")) {
      owner.go(page);
      assertThat(text()).as(page).doesNotContain("Nog niet veilig");
    }
  }

  @Test
  @Order(6)
  void aWeakPassphraseIsRefusedAndAStrongOneTaken() {
    owner.go("/custody/passphrase");
    setPassphrase("welkom welkom");
    assertThat(text()).contains("heel zwak");
    owner.look("custody-passphrase-weak");
    setPassphrase(PHRASE);
    assertThat(text()).contains("Hij is sterk");
  }

  private static void setPassphrase(String phrase) {
    owner.fill("passphrase", phrase);
    owner.fill("repeated", phrase);
    owner.press("Bewaar de wachtzin");
  }

  @Test
  @Order(7)
  void theKeyFileGoesOnceThePassphraseHasOpenedTheVault() {
    owner.go("/custody/key-file");
    owner.look("custody-key-file");
    removeKeyFile("een heel andere zin");
    assertThat(text()).contains("Hiermee gaat de kluis niet open");
    assertThat(product.data().resolve("keys/root.key")).exists();
    removeKeyFile(PHRASE);
    assertThat(text()).contains("Het sleutelbestand is weg");
    assertThat(product.data().resolve("keys/root.key")).doesNotExist();
    owner.fill("proof", PHRASE);
    owner.press("Vernieuw de sleutels");
    assertThat(text()).contains("Generatie 2 beschermt nu");
    owner.look("custody-keys");
    assertThat(documentBytes()).isEqualTo(TEXT);
  }

  private static void removeKeyFile(String phrase) {
    owner.fill("proof", phrase);
    owner.press("Haal het sleutelbestand weg");
  }

  @Test
  @Order(8)
  void afterAStartTheVaultIsSealedAndSaysSo() {
    restart();
    assertThat(product.line("sealed because: ")).contains("root.key is not there");
    assertThat(product.line("sealed: ")).isEqualTo("sealed: " + product.base() + "/custody/sealed");
    assertThat(stranger().get("/health/ready").statusCode()).isEqualTo(503);
    HttpResponse<byte[]> refused = stranger().get("/api/me");
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(Api.headers(refused))
        .containsEntry("content-type", List.of("application/problem+json"))
        .containsKey("retry-after");
    for (String page : List.of("/", "/today", "/accounts/sign-in", "/help", "/practice/set-up")) {
      HttpResponse<byte[]> away = stranger().get(page, "Accept", "text/html");
      assertThat(away.statusCode()).as(page).isEqualTo(302);
      assertThat(away.headers().firstValue("Location").orElseThrow()).endsWith("/custody/sealed");
    }
  }

  @Test
  @Order(9)
  void theRightPassphraseOpensItAndAWrongOneHasToWait() {
    owner.go("/");
    owner.look("custody-sealed");
    unseal("een heel andere zin");
    assertThat(text()).contains("Deze wachtzin opent de kluis niet");
    unseal(PHRASE);
    assertThat(text()).contains("Wacht 1 seconde");
    owner.look("custody-sealed-wrong");
    Await.until(
        "the wait is over",
        () -> {
          unseal(PHRASE);
          return owner.page().url();
        },
        url -> url.contains("/accounts/sign-in"));
    assertThat(text()).contains("De kluis is open");
    assertThat(stranger().get("/health/ready").statusCode()).isEqualTo(200);
    assertThat(documentBytes()).isEqualTo(TEXT);
  }

  private static void unseal(String phrase) {
    owner.fill("passphrase", phrase);
    owner.page().getByRole(AriaRole.BUTTON, exactly("Open de kluis")).click();
    owner.ready();
  }

  private static Page.GetByRoleOptions exactly(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  @Test
  @Order(10)
  void theKitOpensItToo() {
    restart();
    owner.go("/custody/sealed");
    owner.fill("code", String.join("", code).substring(1));
    owner.press("Open met de code");
    assertThat(text()).contains("Er mist iets");
    owner.fill("code", String.join(" ", code));
    owner.press("Open met de code");
    assertThat(text()).contains("De kluis is open");
    assertThat(documentBytes()).isEqualTo(TEXT);
  }

  @Test
  @Order(11)
  void neitherCodeNorPassphraseIsKeptAnywhere() {
    PlaintextScan scan =
        new PlaintextScan()
            .words(List.of(PHRASE, String.join("", code), String.join(" ", code)))
            .words(List.of(String.join("-", code)));
    assertThat(scan.in(product.data())).isEmpty();
    assertThat(scan.in(String.join("\n", product.console()).getBytes(UTF_8))).isEmpty();
    assertThat(product.stop()).isTrue();
    assertThat(scan.in(product.data())).isEmpty();
  }

  @Test
  @Order(12)
  void noPageComplainedOnTheWay() {
    complaints.addAll(owner.complaints());
    // A wrong passphrase has to wait, and the browser says so too.
    assertThat(complaints)
        .filteredOn(complaint -> !complaint.contains("/custody/sealed error"))
        .isEmpty();
    assertThat(complaints).allMatch(complaint -> complaint.contains("a status of 429"));
  }

  private static final List<String> complaints = new ArrayList<>();

  /** Starts it again on another port, for which the browser is another stranger. */
  private static void restart() {
    complaints.addAll(owner.complaints());
    owner.close();
    assertThat(product.stop()).isTrue();
    product = RunningProduct.start(product.data());
    owner = new Visitor(chromium, product.base(), 1280, ColorScheme.LIGHT);
  }

  private static String text() {
    return owner.page().locator("main").innerText();
  }

  private static Api stranger() {
    return Api.stranger(product);
  }

  private static void keepADocument() {
    String[] session = RealPractice.signIn(product);
    String client =
        id(post("/api/clients", "{\"name\":\"Bas Verzonnen\",\"email\":\"b@k.example\"}", session));
    dossier =
        id(
            post(
                "/api/clients/" + client + "/dossiers",
                "{\"title\":\"Loopbaan\",\"commissionType\":\"EMPLOYER\"}",
                session));
    document =
        id(
            send(
                "/api/dossiers/" + dossier + "/documents?type=SESSION_REPORT",
                TEXT,
                session,
                "Content-Disposition",
                Api.disposition("verslag.txt")));
    Await.until(
        "it is inspected",
        () -> Api.json(stranger().get("/api/documents/" + document, session)).getString("state"),
        state -> state.equals("ACCEPTED"));
  }

  private static byte[] documentBytes() {
    String[] session = RealPractice.signIn(product);
    return stranger().get("/api/documents/" + document + "/content", session).body();
  }

  private static String id(HttpResponse<byte[]> made) {
    assertThat(made.statusCode()).isEqualTo(201);
    return Api.json(made).getString("id");
  }

  private static HttpResponse<byte[]> post(String path, String json, String[] session) {
    return send(path, json.getBytes(UTF_8), session, "Content-Type", "application/json");
  }

  private static HttpResponse<byte[]> send(
      String path, byte[] body, String[] session, String... headers) {
    return stranger()
        .send(
            "POST",
            path,
            BodyPublishers.ofByteArray(body),
            Stream.of(session, headers).flatMap(Stream::of).toArray(String[]::new));
  }
}
