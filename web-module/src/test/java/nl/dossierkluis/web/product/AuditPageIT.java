package nl.dossierkluis.web.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The log in the started product: who may read it, by which filters, and what a client sees. */
class AuditPageIT {

  private static RunningProduct product;
  private static Chromium chromium;
  private static Api owner;
  private static Api officer;
  private static Api coach;
  private static Api client;
  private static String me;

  @BeforeAll
  static void begin() {
    product = Products.demo();
    chromium = new Chromium();
    owner = api("OWNER");
    officer = api("PRIVACY_OFFICER");
    coach = api("COACH");
    client = api("CLIENT");
    me = Api.json(client.get("/api/me")).getString("clientId");
    coach.get("/api/clients/" + me);
  }

  @AfterAll
  static void end() {
    chromium.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"COACH", "BACK_OFFICE"})
  void isNotThereForThoseWhoDoNotReadIt(String role) {
    assertThat(api(role).get("/api/audit").statusCode()).isEqualTo(404);
  }

  @Test
  void isReadInPages() {
    JsonObject first = Api.json(officer.get("/api/audit?limit=3"));
    assertThat(first.getJsonArray("items")).hasSize(3);
    String next = first.getString("next");
    assertThat(items(officer.get("/api/audit?limit=3&after=" + next)))
        .hasSize(3)
        .noneMatch(first.getJsonArray("items")::contains);
  }

  @Test
  void isFilteredByClientAndGroup() {
    List<JsonObject> reads = items(owner.get("/api/audit?group=READ&client=" + me));
    assertThat(reads)
        .isNotEmpty()
        .allMatch(entry -> entry.getString("group").equals("READ"))
        .allMatch(entry -> entry.getString("clientId").equals(me));
    assertThat(reads).anyMatch(entry -> entry.getString("act").equals("CLIENT_READ"));
  }

  @ParameterizedTest
  @CsvSource({"from=now,from", "group=ALL,group", "client=x,client", "after=x,after"})
  void namesAWrongFilter(String query, String field) {
    HttpResponse<byte[]> answer = owner.get("/api/audit?" + query);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Api.json(answer).getString("field")).isEqualTo(field);
  }

  @Test
  void takesDownItsOwnReading() {
    owner.get("/api/audit?group=SEARCHED");
    JsonObject reading =
        items(owner.get("/api/audit?group=READ")).stream()
            .filter(entry -> entry.getString("act").equals("LOG_READ"))
            .skip(1)
            .findFirst()
            .orElseThrow();
    JsonObject whole = Api.json(owner.get("/api/audit/" + reading.getString("id")));
    assertThat(whole.getJsonObject("details").getString("group")).isEqualTo("SEARCHED");
    assertThat(whole.getString("accessPoint")).isEqualTo("API");
  }

  @Test
  void givesAClientHerOwnAlone() {
    assertThat(items(client.get("/api/audit?client=AAAAAAAAAAAAAAAAAAAAAA")))
        .isNotEmpty()
        .allMatch(entry -> entry.getString("clientId").equals(me));
  }

  @Test
  void leavesAsATableWithoutFormulas() {
    HttpResponse<byte[]> answer = client.get("/api/audit/extract?client=" + me);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    List<String> rows = new String(answer.body(), StandardCharsets.UTF_8).lines().toList();
    assertThat(rows.get(0)).startsWith("at,name,");
    assertThat(rows).hasSizeGreaterThan(3).anyMatch(row -> row.contains(",CLIENT_READ,DONE,"));
    assertThat(items(owner.get("/api/audit?group=EXPORTED&client=" + me)))
        .anyMatch(entry -> entry.getString("act").equals("LOG_EXTRACTED"));
    assertThat(coach.get("/api/audit/extract?client=AAAAAAAAAAAAAAAAAAAAAA").statusCode())
        .isEqualTo(404);
  }

  @Test
  void isFilteredOnItsPage() {
    try (Visitor visitor = visitor("OWNER", 1280)) {
      visitor.go("/audit/log");
      visitor.page().selectOption("#group", "SIGNED_IN");
      visitor.press("Toon");
      assertThat(visitor.page().url()).contains("group=SIGNED_IN").doesNotContain("Proefstra");
      assertThat(visitor.page().inputValue("#group")).isEqualTo("SIGNED_IN");
      assertThat(visitor.page().locator("main tbody").innerText())
          .contains("Mila Proefstra logde in");
      visitor.look("audit-log-1280");
      visitor.page().locator("main tbody a").first().click();
      visitor.ready();
      assertThat(visitor.page().locator("main").innerText()).contains("SIGN").contains("Kenmerk");
      visitor.look("audit-entry-1280");
      assertThat(visitor.complaints()).isEmpty();
    }
  }

  @Test
  void saysWhatIsWrongWithAPeriod() {
    try (Visitor visitor = visitor("OWNER", 390)) {
      visitor.go("/audit/log?from=2026-02-01&until=2026-01-01");
      assertThat(visitor.page().locator("[role=alert]").innerText()).contains("Draai ze om");
      visitor.go("/audit/log");
      visitor.look("audit-log-390");
      assertThat(visitor.complaints()).isEmpty();
    }
  }

  @Test
  void tellsTheClientInPlainWords() {
    for (int width : new int[] {1280, 390}) {
      try (Visitor visitor = visitor("CLIENT", width)) {
        visitor.go("/audit/mine");
        assertThat(visitor.page().locator("main").innerText())
            .contains("Uw coach Hanna Denkbeeld bekeek uw naam en e-mailadres")
            .containsPattern("Het systeem controleerde uw documenten, \\d+ keer")
            .doesNotContain("CLIENT_READ");
        visitor.look("audit-mine-" + width);
        visitor.go("/audit/mine?from=&until=2001-01-01");
        assertThat(visitor.page().locator("main").innerText())
            .contains("In deze periode heeft niemand van de praktijk uw gegevens bekeken.");
        assertThat(visitor.complaints()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PRIVACY_OFFICER,Vandaag Cliënten Verzoeken Reglement Logboek",
    "BACK_OFFICE,Vandaag Reglement"
  })
  void showsEachRoleWhatIsHers(String role, String entries) {
    try (Visitor visitor = visitor(role, 1280)) {
      visitor.go("/today");
      assertThat(visitor.page().locator("nav.side a").allInnerTexts())
          .containsExactly(entries.split(" "));
      assertThat(visitor.page().title()).contains("Vandaag");
      assertThat(visitor.complaints()).isEmpty();
    }
  }

  private static Visitor visitor(String role, int width) {
    Visitor visitor = new Visitor(chromium, product.base(), width, ColorScheme.LIGHT);
    DemoAccount account = product.account(role);
    visitor.signIn(account.email(), account.password());
    return visitor;
  }

  private static Api api(String role) {
    return new Api(product, product.account(role).token());
  }

  private static List<JsonObject> items(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    return Api.json(answer).getJsonArray("items").getValuesAs(JsonObject.class);
  }
}
