package nl.dossierkluis.web.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import nl.dossierkluis.web.demo.MadeToOrder;

/**
 * The whole thread as people walk it: a coach sets her practice up, puts two documents into a
 * client's dossier and invites the client; the client takes along what she may see, asks for the
 * rest, and gets it when the coach has answered.
 */
final class Journey {

  static final String COACH = "Hadewych Oudekerk-Testrup";
  static final String COACH_EMAIL = "hadewych.oudekerk@praktijk.example";
  static final String CLIENT = "Quirine Zevenbergsma";
  static final String CLIENT_EMAIL = "quirine.zevenbergsma@postvak.example";
  static final String CV = "levensloop zevenbergsma.docx";
  static final String REPORT = "kennismaking zevenbergsma.pdf";
  static final byte[] CV_BYTES =
      MadeToOrder.docx(
          """
          # Levensloop van Quirine Zevenbergsma

          ## Werk

          Negen jaar meesterverteller bij Klompenmakerij De Testeik, daarna paardenbloemensiroop
          gekookt voor de streekmarkt van Verzinseldijk.
          """);
  static final byte[] REPORT_BYTES =
      MadeToOrder.pdf(
          """
          # Verslag van de kennismaking

          Quirine Zevenbergsma vertelt dat het koken van paardenbloemensiroop haar rust geeft. Wij
          spreken af dat zij drie gesprekken voert met mensen die zij niet kent.
          """);

  /** What is typed or sent in the course of it, and must not be readable anywhere afterwards. */
  static final List<String> SECRETS =
      List.of(
          COACH,
          COACH_EMAIL,
          CLIENT,
          CLIENT_EMAIL,
          CV,
          REPORT,
          "Zevenbergsma",
          "zevenbergsma",
          "Loopbaantraject Zevenbergsma",
          "Klompenmakerij De Testeik",
          "paardenbloemensiroop",
          "kwartelkoning aan de telefoon",
          "negen blauwe fietsen vooruit");

  private static final String COACH_PASSWORD = "negen blauwe fietsen vooruit";

  private final RunningProduct product;
  private final Visitor coach;
  private final Visitor client;

  private List<String> kit;
  private List<String> paper;
  private String spoken;
  private int taps;
  private String dossier;
  private Map<String, byte[]> takenAlong;
  private Map<String, byte[]> answer;

  Journey(RunningProduct product, Chromium chromium) {
    this.product = product;
    this.coach = new Visitor(chromium, product.base(), 1280, ColorScheme.LIGHT);
    this.client = new Visitor(chromium, product.base(), 390, ColorScheme.LIGHT);
  }

  /** Walks it from its beginning to its end. */
  void walk() {
    setUp();
    openDossier();
    dropDocuments();
    sortThem();
    acceptInvitation(invitation());
    takeAlong();
    askForAccess();
    answerRequest();
    downloadAnswer();
  }

  private void setUp() {
    coach.go(product.line("set-up: ").substring("set-up: ".length()));
    coach.fill("practiceName", "Praktijk Testrup");
    coach.fill("name", COACH);
    coach.fill("email", COACH_EMAIL);
    coach.fill("password", COACH_PASSWORD);
    coach.fill("repeated", COACH_PASSWORD);
    coach.look("set-up");
    coach.press("Richt de kluis in");
    coach.look("sign-in");
    coach.fill("email", COACH_EMAIL);
    coach.fill("password", COACH_PASSWORD);
    coach.press("Inloggen");
    makeSecondFactor();
    coach.look("kit-none");
    makeKit();
    coach.look("today-quiet");
  }

  /** The page before anything else: an app takes a secret over, and codes go onto paper. */
  private void makeSecondFactor() {
    coach.look("first-factor");
    coach.press("Gebruik een app met codes");
    List<String> secret = coach.page().locator(".code-groups code").allInnerTexts();
    coach.look("first-factor-app");
    coach.fill("code", new Phone(String.join(" ", secret)).code());
    coach.press("Controleer de code");
    paper = coach.page().locator(".code-groups code").allInnerTexts();
    coach.look("backup-codes");
    coach.follow("Ik heb ze bewaard");
  }

  /** The page to which set-up leads: the code goes onto paper and is typed back. */
  private void makeKit() {
    coach.press("Maak een herstelkit");
    kit = coach.page().locator(".code-groups code").allInnerTexts();
    coach.fill("code", String.join(" ", kit));
    coach.press("Controleer de code");
  }

  private void openDossier() {
    coach.follow("Cliënten");
    coach.look("clients-none");
    coach.fill("name", CLIENT);
    coach.fill("email", CLIENT_EMAIL);
    coach.press("Voeg toe");
    coach.look("client-new");
    coach.fill("title", "Loopbaantraject Zevenbergsma");
    coach.page().selectOption("#commissionType", "EMPLOYER");
    coach.fill("commissionedBy", "Klompenmakerij De Testeik");
    coach.press("Open het dossier");
    dossier = coach.page().url();
    coach.look("dossier-empty");
  }

  /** Drops both files at once, and sees without doing anything that they have been checked. */
  private void dropDocuments() {
    Base64.Encoder base64 = Base64.getEncoder();
    coach
        .page()
        .evaluate(
            """
            files => {
              const transfer = new DataTransfer();
              for (const [name, bytes] of files) {
                const content = Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0));
                transfer.items.add(new File([content], name));
              }
              const event = { bubbles: true, cancelable: true, dataTransfer: transfer };
              document.querySelector("[data-upload-drop]").dispatchEvent(new DragEvent("drop", event));
            }
            """,
            List.of(
                List.of(CV, base64.encodeToString(CV_BYTES)),
                List.of(REPORT, base64.encodeToString(REPORT_BYTES))));
    assertThat(document("ACCEPTED"))
        .hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
    coach.look("dossier-unsorted");
  }

  private Locator document(String state) {
    return coach.page().locator("[data-document-state=" + state + "]");
  }

  private void sortThem() {
    sort(CV, "CV");
    sort(REPORT, "SESSION_REPORT");
    coach.look("dossier");
    coach.follow(CV);
    coach.look("document");
  }

  private void sort(String name, String type) {
    coach.page().getByLabel("Kies " + name).check();
    coach.page().selectOption("#type", type);
    coach.press("Sorteer");
  }

  /** The link that the coach sends; the code she says aloud is kept. */
  private String invitation() {
    coach.go(dossier);
    coach.follow(CLIENT);
    coach.press("Maak een uitnodiging");
    coach.look("client-invited");
    spoken = coach.page().locator(".spoken").innerText();
    return coach.page().locator(".copy-text").innerText();
  }

  /** The client's easy path, on a phone that knows passkeys: each tap counts. */
  private void acceptInvitation(String link) {
    Authenticator.on(client);
    client.go(link);
    taps++;
    client.look("invitation");
    client.page().locator("#spoken").click();
    taps++;
    client.page().keyboard().type(spoken);
    tap("Verder");
    client.look("first-factor-client");
    tap("Maak een toegangssleutel");
    // The finger on the phone.
    taps++;
    client.page().waitForURL("**/dossiers/mine");
    client.ready();
    client.look("mine");
  }

  private void tap(String button) {
    client.press(button);
    taps++;
  }

  /** How often the client tapped until she saw her file. */
  int taps() {
    return taps;
  }

  private void takeAlong() {
    takenAlong = Zips.entries(client.download("Download als zip"));
  }

  private void askForAccess() {
    client.press("Vraag inzage");
    assertThat(client.page().locator("[data-request]")).hasCount(1);
    client.look("my-requests");
  }

  private void answerRequest() {
    coach.go("/today");
    coach.look("today");
    coach.follow(CLIENT);
    coach.look("request");
    coach.fill("contactNote", "kwartelkoning aan de telefoon");
    coach.press("Ik heb contact gehad");
    coach.press("Maak het antwoord klaar");
    coach.look("request-answered");
  }

  private void downloadAnswer() {
    client.go("/rights/mine");
    client.look("my-requests-answered");
    answer = Zips.entries(client.download("Download uw gegevens"));
  }

  /** The codes of the coach for the day on which her phone is gone. */
  List<String> paper() {
    return paper;
  }

  /** The code of the recovery kit as it may stand anywhere, as a whole and in rows. */
  List<String> kit() {
    return List.of(String.join("", kit), String.join(" ", kit), String.join("-", kit));
  }

  /** What the client takes along at once, by name. */
  Map<String, byte[]> takenAlong() {
    return takenAlong;
  }

  /** What the client gets as the answer to her request, by name. */
  Map<String, byte[]> answer() {
    return answer;
  }

  /** What the pages complained of on the way. */
  List<String> complaints() {
    List<String> all = new ArrayList<>(coach.complaints());
    all.addAll(client.complaints());
    return all;
  }

  Page coachPage() {
    return coach.page();
  }
}
