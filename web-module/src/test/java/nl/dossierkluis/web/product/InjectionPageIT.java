package nl.dossierkluis.web.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Texts that want to be programs stay texts, wherever they were typed and wherever they stand. */
class InjectionPageIT {

  private static final String PLANTED =
      "document.querySelectorAll('[data-planted],iframe,object,embed,base,script:not([src]),"
          + "style,meta[http-equiv=refresh],form[action^=\"//\"],link[href^=\"//\"]').length";

  private static RunningProduct product;
  private static Api coach;
  private static Chromium chromium;
  private static int number;

  @BeforeAll
  static void begin() {
    product = RunningProduct.start(Products.freshData("injection"), "--demo");
    coach = new Api(product, product.account("COACH").token());
    chromium = new Chromium();
  }

  @AfterAll
  static void end() {
    chromium.close();
    product.close();
  }

  @Test
  void nothingThatIsTypedRuns() {
    List<String> pages = new ArrayList<>();
    String client = plantClients();
    String dossier = plantDossiers(client);
    plantFileNames(dossier);
    String request = plantNotes(client);
    for (String list = "/clients/list"; list != null; list = next(list, pages)) {
      pages.add(list);
    }
    pages.addAll(
        List.of(
            "/clients/client?id=" + client,
            "/dossiers/dossier?id=" + dossier,
            "/rights/list",
            "/rights/request?id=" + request,
            "/today",
            "/mail/outbox"));
    assertThat(pages).hasSizeGreaterThan(8);
    lookAt(pages);
  }

  /** One client for each text, which is her name; the last is returned. */
  private static String plantClients() {
    String last = null;
    for (String text : NaughtyStrings.all()) {
      HttpResponse<byte[]> made = coach.post("/api/clients", client(text));
      assertThat(made.statusCode()).as(text).isIn(201, 422);
      if (made.statusCode() == 201) {
        JsonObject client = Api.json(made);
        assertThat(client.getString("name")).isEqualTo(text.strip());
        last = client.getString("id");
      }
    }
    return last;
  }

  private static String client(String name) {
    String email = "n" + number++ + "@naughty.example";
    return Json.createObjectBuilder().add("name", name).add("email", email).build().toString();
  }

  private static String plantDossiers(String client) {
    String last = null;
    for (String text : NaughtyStrings.all()) {
      String dossier =
          Json.createObjectBuilder()
              .add("title", text)
              .add("commissionType", "EMPLOYER")
              .add("commissionedBy", text)
              .build()
              .toString();
      HttpResponse<byte[]> made = coach.post("/api/clients/" + client + "/dossiers", dossier);
      assertThat(made.statusCode()).as(text).isIn(201, 422);
      last = made.statusCode() == 201 ? Api.json(made).getString("id") : last;
    }
    return last;
  }

  private static void plantFileNames(String dossier) {
    for (String text : NaughtyStrings.all()) {
      HttpResponse<byte[]> made =
          coach.upload(dossier, "CV", text + ".txt", "tekst".getBytes(UTF_8));
      assertThat(made.statusCode()).as(text).isIn(201, 400, 422);
    }
  }

  private static String plantNotes(String client) {
    String last = null;
    for (String text : NaughtyStrings.all()) {
      last =
          Api.json(
                  coach.post(
                      "/api/requests",
                      """
                      {"right":"ACCESS","clientId":"%s","receivedOn":"2026-11-20","channel":"LETTER"}"""
                          .formatted(client)))
              .getString("id");
      String note = Json.createObjectBuilder().add("note", text).build().toString();
      assertThat(coach.post("/api/requests/" + last + "/contact", note).statusCode())
          .as(text)
          .isIn(200, 422);
    }
    return last;
  }

  /** Where a list goes on; the page names its own address, too. */
  private static String next(String list, List<String> seen) {
    String page = new String(coach.get(list, "Accept", "text/html").body(), UTF_8);
    return Pattern.compile("/clients/list\\?after=[A-Za-z0-9_-]{22}")
        .matcher(page)
        .results()
        .map(MatchResult::group)
        .filter(address -> !seen.contains(address))
        .findFirst()
        .orElse(null);
  }

  private static void lookAt(List<String> pages) {
    List<String> dialogs = new ArrayList<>();
    try (Visitor visitor = new Visitor(chromium, product.base(), 1280, ColorScheme.LIGHT)) {
      visitor
          .page()
          .onDialog(
              dialog -> {
                dialogs.add(dialog.message());
                dialog.dismiss();
              });
      DemoAccount account = product.account("COACH");
      visitor.signIn(account.email(), account.password());
      for (String page : pages) {
        visitor.go(page);
        assertThat(visitor.page().evaluate(PLANTED)).as(page).isEqualTo(0);
        assertThat(visitor.page().evaluate("window.hit === undefined")).as(page).isEqualTo(true);
        assertThat(visitor.page().content()).as(page).doesNotContain(NaughtyStrings.REVEALED);
        assertThat(visitor.page().url()).startsWith(product.base());
      }
      assertThat(dialogs).isEmpty();
      assertThat(visitor.complaints()).isEmpty();
    }
  }

  @Test
  void theBackButtonShowsNothingAfterSigningOut() {
    try (Visitor visitor = new Visitor(chromium, product.base(), 1280, ColorScheme.LIGHT)) {
      DemoAccount account = product.account("COACH");
      visitor.signIn(account.email(), account.password());
      visitor.go("/clients/list");
      String name = visitor.page().locator("table tbody th a").first().innerText();
      visitor.go("/today");
      visitor.page().locator("details.menu summary").first().click();
      visitor.press("Uitloggen");
      assertThat(visitor.page().url()).contains("/accounts/sign-in");
      for (int steps = 0; steps < 3; steps++) {
        visitor.page().goBack();
        assertThat(visitor.page().content())
            .doesNotContain(name)
            .doesNotContain("details class=\"menu\"");
      }
    }
  }
}
