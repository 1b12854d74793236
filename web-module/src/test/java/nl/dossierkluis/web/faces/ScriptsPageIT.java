package nl.dossierkluis.web.faces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.dossierkluis.web.product.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The scripts in a real browser, under the content policy of the product. */
class ScriptsPageIT {

  private static final String URL = "/api/dossiers/D1/documents";

  private static Chromium chromium;

  private final List<String> complaints = new ArrayList<>();
  private ScriptServer server;
  private Page page;

  @BeforeAll
  static void launch() {
    chromium = new Chromium();
  }

  @AfterAll
  static void quit() {
    chromium.close();
  }

  @BeforeEach
  void begin() {
    server = new ScriptServer();
    page = chromium.browser().newPage();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
  }

  @AfterEach
  void end() {
    page.close();
    server.close();
  }

  @Test
  void sendEachFileAsABodyOfItsOwn() {
    open(uploadPage());
    page.locator("select").selectOption("CV");
    choose(file("Zoë's \"cv\" (1).pdf", "application/pdf", "one"));
    assertThat(page.locator("#live")).containsText("1 bestand");
    assertThat(server.uploads)
        .containsExactly(
            new ScriptServer.Upload(
                "type=CV",
                "attachment; filename*=UTF-8''Zo%C3%AB%27s%20%22cv%22%20%281%29.pdf",
                "application/pdf",
                "token-1",
                "one"));
    assertThat(complaints).isEmpty();
  }

  @Test
  void sayNothingOfTheTypeWhenNobodyChoseOne() {
    open(uploadPage());
    choose(file("a.mht", "multipart/related", "x"));
    assertThat(page.locator("#live")).containsText("1 bestand");
    assertThat(server.uploads.get(0).query()).isNull();
    assertThat(server.uploads.get(0).type()).isEqualTo("application/octet-stream");
  }

  @Test
  void sendThreeFilesAtATimeAndThenTakeTheListAnew() {
    open(uploadPage());
    server.page = page("<ul id=\"documents\"><li>nieuw</li></ul>");
    server.gate.drainPermits();
    choose(
        IntStream.rangeClosed(1, 5)
            .mapToObj(number -> file(number + ".pdf", "application/pdf", "x"))
            .toArray(FilePayload[]::new));
    assertThat(page.locator(".upload")).hasCount(5);
    assertThat(page.locator(".upload-state").last()).hasText("wacht");
    server.gate.release(10);
    assertThat(page.locator("#documents")).hasText("nieuw");
    assertThat(page.locator(".upload")).hasCount(0);
    assertThat(page.locator("#live")).containsText("5 bestanden");
    assertThat(server.uploads).hasSize(5);
    assertThat(server.busiest.get()).isLessThanOrEqualTo(3);
  }

  @Test
  void sayInWordsWhyAFileWasRefused() {
    open(uploadPage());
    server.status = 422;
    server.answer = "{\"title\":\"Dit bestand is leeg.\",\"detail\":\"Kies een ander.\"}";
    choose(file("leeg.pdf", "application/pdf", ""));
    assertThat(page.locator(".upload.failed .upload-state"))
        .hasText("Dit bestand is leeg. Kies een ander.");
    assertThat(page.locator("#live")).containsText("leeg.pdf: Dit bestand is leeg.");
    assertThat(page.getByLabel("Opnieuw leeg.pdf")).isHidden();
  }

  @Test
  void tryAgainWhatFailedForAMoment() {
    open(uploadPage());
    server.status = 503;
    server.answer = "{\"title\":\"Het is nu druk.\"}";
    choose(file("a.pdf", "application/pdf", "x"));
    assertThat(page.locator(".upload.failed .upload-state")).hasText("Het is nu druk.");
    server.status = 201;
    page.getByLabel("Opnieuw a.pdf").click();
    assertThat(page.locator("#live")).containsText("1 bestand");
    assertThat(page.locator(".upload")).hasCount(0);
    assertThat(server.uploads).hasSize(2);
  }

  @Test
  void haveWordsOfTheirOwnForAnAnswerWithoutAny() {
    open(uploadPage());
    server.status = 502;
    server.answer = "<html>";
    choose(file("a.pdf", "application/pdf", "x"));
    assertThat(page.locator(".upload-state")).hasText("geweigerd");
  }

  @Test
  void stopSendingWhenAsked() {
    open(uploadPage());
    server.gate.drainPermits();
    choose(file("groot.pdf", "application/pdf", "x"));
    page.getByLabel("Stop groot.pdf").click();
    assertThat(page.locator(".upload")).hasCount(0);
    assertThat(page.locator("#live")).containsText("groot.pdf niet verzonden");
    server.gate.release(10);
  }

  @Test
  void takeWhatIsDropped() {
    open(uploadPage());
    page.evaluate(
        """
        () => {
          const transfer = new DataTransfer();
          transfer.items.add(new File(["two"], "b.txt", { type: "text/plain" }));
          const event = { bubbles: true, cancelable: true, dataTransfer: transfer };
          document.querySelector("[data-upload-drop] span").dispatchEvent(new DragEvent("drop", event));
        }
        """);
    assertThat(page.locator("#live")).containsText("1 bestand");
    assertThat(server.uploads.get(0).body()).isEqualTo("two");
  }

  @Test
  void showTheOutcomeOfAnInspectionWhenThereIsOne() {
    open(
        page(
            """
            <ul id="documents" data-documents="%s" data-within="documents">
              <li data-document="a" data-document-state="RECEIVED"><b data-name>a.pdf</b>
                <span data-chip>wordt gecontroleerd</span><div data-findings></div></li>
              <li data-document="b" data-document-state="RECEIVED"><b data-name>b.pdf</b>
                <span data-chip>wordt gecontroleerd</span><div data-findings></div></li>
            </ul>
            <template data-state-chip="HELD"><i>wacht op u</i></template>
            """
                .formatted(URL)));
    server.documents =
        """
        {"items":[{"id":"b","state":"RECEIVED","findings":[]},
          {"id":"a","state":"HELD","findings":[{"code":"BSN","message":"<b>BSN</b> gevonden."}]}]}
        """;
    assertThat(page.locator("[data-document=a] [data-chip] i")).hasText("wacht op u");
    assertThat(page.locator("[data-document=a] [data-findings]")).hasText("<b>BSN</b> gevonden.");
    assertThat(page.locator("#live")).containsText("a.pdf: wacht op u. <b>BSN</b> gevonden.");
    assertThat(page.locator("[data-document=b] [data-chip]")).hasText("wordt gecontroleerd");
    assertThat(complaints).isEmpty();
  }

  @Test
  void takeASecretOutOfTheAddress() {
    server.page = page("<input data-fragment=\"true\" aria-label=\"code\"/>");
    page.navigate(server.address("/accounts/invitation?x=1#geheim%20woord"));
    assertThat(page.locator("input")).hasValue("geheim woord");
    assertThat(page.url()).isEqualTo(server.address("/accounts/invitation?x=1"));
  }

  @Test
  void leaveAFieldAloneWithoutASecret() {
    open(page("<input data-fragment=\"true\" aria-label=\"code\" value=\"van de server\"/>"));
    assertThat(page.locator("html")).hasClass("js");
    assertThat(page.locator("input")).hasValue("van de server");
  }

  @Test
  void keepWhatIsTickedAndChosenWhenAPartIsTakenAnew() {
    String part =
        """
        <div id="part"><ul data-documents="%s" data-within="part">
          <li data-document="a" data-document-state="%s"><b data-name>a.pdf</b>
            <span data-chip></span><div data-findings></div></li></ul>
          <input type="checkbox" name="document" value="b" aria-label="b">
          <select id="type" aria-label="soort"><option>-</option><option>CV</option></select>
          <p>%s</p></div>
        """;
    open(page(part.formatted(URL, "RECEIVED", "oud")));
    page.getByLabel("b").check();
    page.getByLabel("soort").selectOption("CV");
    page.locator("body").click();
    server.page = page(part.formatted(URL, "ACCEPTED", "nieuw"));
    server.documents = "{\"items\":[{\"id\":\"a\",\"state\":\"ACCEPTED\"}]}";
    assertThat(page.locator("#part p")).hasText("nieuw");
    assertThat(page.getByLabel("b")).isChecked();
    assertThat(page.getByLabel("soort")).hasValue("CV");
  }

  @Test
  void findTheSearchFieldOnASlash() {
    open(
        page(
            "<input type=\"search\" aria-label=\"zoek\"/><textarea aria-label=\"tekst\"></textarea>"));
    page.keyboard().press("/");
    assertThat(page.locator("input")).isFocused();
    page.locator("textarea").focus();
    page.keyboard().press("/");
    assertThat(page.locator("textarea")).hasValue("/");
    assertThat(page.locator("input")).hasValue("");
  }

  @Test
  void closeAMenuOnEscapeAndBesideIt() {
    open(
        page(
            """
            <details class="menu"><summary>Meer</summary><a href="/x">x</a></details>
            <details class="confirm"><summary>Vernietig</summary>
              <button type="button" data-leave>Nee</button></details>
            <p>ernaast</p>
            """));
    page.locator(".menu summary").click();
    page.keyboard().press("Escape");
    assertThat(page.locator(".menu a")).isHidden();
    assertThat(page.locator(".menu summary")).isFocused();
    page.locator(".menu summary").click();
    page.locator("p").first().click();
    assertThat(page.locator(".menu a")).isHidden();
    page.locator(".confirm summary").click();
    page.locator("[data-leave]").click();
    assertThat(page.locator("[data-leave]")).isHidden();
  }

  @Test
  void bringTheReaderToWhatWentWrong() {
    open(page("<div data-problems tabindex=\"-1\">Kijk dit na</div>"));
    assertThat(page.locator("[data-problems]")).isFocused();
  }

  private void open(String html) {
    server.page = html;
    page.navigate(server.address("/page"));
    assertThat(page.locator("html[data-ready]")).hasCount(1);
  }

  private void choose(FilePayload... files) {
    page.locator("input[type=file]").setInputFiles(files);
  }

  private static FilePayload file(String name, String type, String content) {
    return new FilePayload(name, type, content.getBytes(StandardCharsets.UTF_8));
  }

  private static String page(String main) {
    return """
        <!DOCTYPE html>
        <html lang="nl"><head><title>Toets</title><meta name="csrf-token" content="token-1"/>
        <link rel="icon" href="data:,"/>
        <script type="module" src="/assets/js/app.js?v=1"></script></head>
        <body><main>%s</main><div id="live" role="status"></div></body></html>
        """
        .formatted(main);
  }

  private static String uploadPage() {
    return page(
        """
        <section data-upload="%s" data-upload-list="documents" data-word-waiting="wacht"
            data-word-sending="{percent}%%" data-word-sealing="verzegelen" data-word-sent="klaar"
            data-word-one="1 bestand" data-word-all="{count} bestanden" data-word-folder="map"
            data-word-cancelled="{name} niet verzonden" data-word-lost="weg"
            data-word-refused="geweigerd" data-word-signed-out="uitgelogd">
          <select data-upload-type aria-label="soort"><option value=""></option>
            <option value="CV">CV</option></select>
          <div data-upload-drop><span>hier</span><input type="file" multiple aria-label="kies"/></div>
          <ul data-upload-rows></ul>
          <template data-upload-row><li class="upload"><b data-name></b>
            <progress data-bar="Voortgang" max="100" value="0"></progress>
            <i class="upload-state" data-state></i>
            <button type="button" data-stop="Stop">Stop</button>
            <button type="button" data-again="Opnieuw" hidden>Opnieuw</button></li></template>
        </section>
        <ul id="documents"></ul>
        """
            .formatted(URL));
  }
}
