package nl.dossierkluis.web.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The interface for programs: who may enter, what is refused and how, and the shapes of answers.
 */
class ApiIT {

  private static RunningProduct product;
  private static Api coach;
  private static Api client;
  private static Api owner;

  @BeforeAll
  static void start() {
    product = Products.demo();
    coach = new Api(product, product.account("COACH").token());
    client = new Api(product, product.account("CLIENT").token());
    owner = new Api(product, product.account("OWNER").token());
  }

  @Nested
  class Entrance {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/api/me",
          "/api/clients",
          "/api/requests",
          "/api/statement/promises",
          "/api/openapi"
        })
    void isClosedToStrangers(String path) {
      HttpResponse<byte[]> response = Api.stranger(product).get(path);
      assertThat(response.statusCode()).isEqualTo(401);
      assertThat(response.headers().firstValue("Content-Type"))
          .contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void isClosedToDeadTokens(String token) {
      assertThat(new Api(product, token).get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void knowsTheCaller() {
      JsonObject me = Api.json(client.get("/api/me"));
      assertThat(me.getJsonArray("roles").getString(0)).isEqualTo("CLIENT");
      assertThat(me.getString("name")).isNotBlank();
      assertThat(me.getString("clientId")).hasSize(22);
      assertThat(Api.json(coach.get("/api/me")).containsKey("clientId")).isFalse();
    }

    @Test
    void opensWithAPasswordAndClosesAgain() {
      DemoAccount account = product.account("CLIENT");
      HttpResponse<byte[]> signedIn = signIn(account.email(), account.password());
      assertThat(signedIn.statusCode()).isEqualTo(204);
      String cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
      assertThat(cookie)
          .startsWith("__Host-dossierkluis=")
          .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Strict");
      String session = cookie.substring(0, cookie.indexOf(';'));
      String csrf = signedIn.headers().firstValue("X-CSRF-Token").orElseThrow();
      Api browser = Api.stranger(product);
      assertThat(browser.get("/api/me", "Cookie", session).statusCode()).isEqualTo(200);
      assertThat(change(browser, session, null).statusCode()).isEqualTo(403);
      assertThat(change(browser, session, "x".repeat(43)).statusCode()).isEqualTo(403);
      assertThat(browser.get("/api/me", "Cookie", session).statusCode()).isEqualTo(200);
      HttpResponse<byte[]> signedOut = change(browser, session, csrf);
      assertThat(signedOut.statusCode()).isEqualTo(204);
      assertThat(signedOut.headers().firstValue("Clear-Site-Data")).isPresent();
      assertThat(browser.get("/api/me", "Cookie", session).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
      "eigenaar@demo.example,not the password",
      "nobody@demo.example,not the password at all"
    })
    void staysShutAndSaysNotWhy(String email, String password) {
      HttpResponse<byte[]> response = signIn(email, password);
      assertThat(response.statusCode()).isEqualTo(401);
      assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(Api.json(response).getString("title"))
          .isEqualTo("E-mailadres of wachtwoord klopt niet. Kijk beide na en probeer het opnieuw.");
    }

    private HttpResponse<byte[]> change(Api browser, String session, String csrf) {
      String[] headers =
          csrf == null
              ? new String[] {"Cookie", session}
              : new String[] {"Cookie", session, "X-CSRF-Token", csrf};
      return browser.send("DELETE", "/api/session", BodyPublishers.noBody(), headers);
    }

    private HttpResponse<byte[]> signIn(String email, String password) {
      return Api.stranger(product)
          .post(
              "/api/session", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    }
  }

  @Nested
  class BadInput {

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "no json"})
    void thatCannotBeReadIsABadRequest(String body) {
      assertThat(coach.post("/api/clients", body).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{} | name",
          "{\"name\":\"\"} | name",
          "{\"name\":5} | name",
          "{\"name\":\"Test\"} | email",
          "{\"name\":\"Test\",\"email\":\"nowhere\"} | email"
        })
    void namesTheFieldOfAClient(String body, String field) {
      HttpResponse<byte[]> response = coach.post("/api/clients", body);
      assertThat(response.statusCode()).isEqualTo(422);
      assertThat(Api.json(response).getString("field")).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{} | right",
          "{\"right\":\"FLIGHT\"} | right",
          "{\"right\":\"ERASURE\",\"clientId\":\"ID\",\"receivedOn\":\"2026-01-05\",\"channel\":\"EMAIL\"}"
              + " | right",
          "{\"right\":\"ACCESS\"} | clientId",
          "{\"right\":\"ACCESS\",\"clientId\":\"ID\"} | receivedOn",
          "{\"right\":\"ACCESS\",\"clientId\":\"ID\",\"receivedOn\":\"5-1-2026\"} | receivedOn",
          "{\"right\":\"ACCESS\",\"clientId\":\"ID\",\"receivedOn\":\"2999-01-05\",\"channel\":\"EMAIL\"}"
              + " | receivedOn",
          "{\"right\":\"ACCESS\",\"clientId\":\"ID\",\"receivedOn\":\"2017-01-05\",\"channel\":\"EMAIL\"}"
              + " | receivedOn",
          "{\"right\":\"ACCESS\",\"clientId\":\"ID\",\"receivedOn\":\"2026-01-05\",\"channel\":\"OWL\"}"
              + " | channel"
        })
    void namesTheFieldOfARequest(String body, String field) {
      HttpResponse<byte[]> response = coach.post("/api/requests", body.replace("ID", newClient()));
      assertThat(response.statusCode()).isEqualTo(422);
      assertThat(Api.json(response).getString("field")).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/api/clients/AAAAAAAAAAAAAAAAAAAAAA",
          "/api/dossiers/AAAAAAAAAAAAAAAAAAAAAA",
          "/api/documents/AAAAAAAAAAAAAAAAAAAAAA",
          "/api/documents/AAAAAAAAAAAAAAAAAAAAAA/content",
          "/api/requests/AAAAAAAAAAAAAAAAAAAAAA",
          "/api/requests/AAAAAAAAAAAAAAAAAAAAAA/package",
          "/api/clients/%2e%2e%2fx",
          "/api/nowhere"
        })
    void thatNamesNothingIsNotFound(String path) {
      HttpResponse<byte[]> response = coach.get(path);
      assertThat(response.statusCode()).isEqualTo(404);
      assertThat(response.headers().firstValue("Content-Type"))
          .contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=1000", "limit=x", "after=x"})
    void ofAListIsRefused(String query) {
      assertThat(coach.get("/api/clients?" + query).statusCode()).isEqualTo(422);
    }

    @Test
    void withAnotherMethodIsRefused() {
      assertThat(coach.send("PUT", "/api/clients", BodyPublishers.noBody()).statusCode())
          .isEqualTo(405);
    }
  }

  @Nested
  class Roles {

    @Test
    void whatIsNotYoursAnswersLikeWhatIsNotThere() {
      String dossier = coach.newDossier();
      HttpResponse<byte[]> foreign = client.get("/api/dossiers/" + dossier);
      HttpResponse<byte[]> absent = client.get("/api/dossiers/AAAAAAAAAAAAAAAAAAAAAA");
      assertThat(foreign.statusCode()).isEqualTo(404);
      assertThat(foreign.body()).isEqualTo(absent.body());
      assertThat(owner.get("/api/dossiers/" + dossier).body()).isEqualTo(absent.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/clients", "/api/statement/promises"})
    void whatIsNeverForARoleIsNotThere(String path) {
      assertThat(client.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aClientSeesHerselfAndNobodyElse() {
      String me = Api.json(client.get("/api/me")).getString("clientId");
      assertThat(client.get("/api/clients/" + me).statusCode()).isEqualTo(200);
      assertThat(client.get("/api/clients/" + newClient()).statusCode()).isEqualTo(404);
      assertThat(client.post("/api/clients/" + me + "/invitation", "{}").statusCode())
          .isEqualTo(404);
    }

    @Test
    void aClientDeletesNothing() {
      String me = Api.json(client.get("/api/me")).getString("clientId");
      String dossier = items(client.get("/api/clients/" + me + "/dossiers")).get(0).getString("id");
      JsonObject visible = items(client.get("/api/dossiers/" + dossier + "/documents")).get(0);
      assertThat(visible.getBoolean("visibleToClient")).isTrue();
      assertThat(client.delete("/api/documents/" + visible.getString("id")).statusCode())
          .isEqualTo(403);
      assertThat(client.get("/api/documents/" + visible.getString("id") + "/content").statusCode())
          .isEqualTo(200);
    }

    @Test
    void aClientSeesNoSessionReports() {
      String me = Api.json(client.get("/api/me")).getString("clientId");
      String dossier = items(client.get("/api/clients/" + me + "/dossiers")).get(0).getString("id");
      List<JsonObject> all = items(coach.get("/api/dossiers/" + dossier + "/documents"));
      JsonObject report =
          all.stream()
              .filter(document -> document.getString("type").equals("SESSION_REPORT"))
              .findFirst()
              .orElseThrow();
      assertThat(client.get("/api/documents/" + report.getString("id")).statusCode())
          .isEqualTo(404);
      assertThat(items(client.get("/api/dossiers/" + dossier + "/documents")))
          .hasSizeLessThan(all.size())
          .noneMatch(document -> document.getString("type").equals("SESSION_REPORT"));
    }
  }

  @Nested
  class Lists {

    @Test
    void areReadPageByPage() {
      for (int i = 0; i < 3; i++) {
        newClient();
      }
      List<JsonObject> all = items(coach.get("/api/clients?limit=200"));
      JsonObject first = Api.json(coach.get("/api/clients?limit=2"));
      assertThat(first.getJsonArray("items")).hasSize(2);
      String next = first.getString("next");
      List<JsonObject> second = items(coach.get("/api/clients?limit=200&after=" + next));
      assertThat(second).hasSize(all.size() - 2);
      assertThat(second.get(0).getString("id")).isEqualTo(all.get(2).getString("id"));
    }
  }

  @Nested
  class Requests {

    @Test
    void haveTheirDatesAtOnce() {
      String body =
          "{\"right\":\"ACCESS\",\"clientId\":\"%s\",\"receivedOn\":\"2026-01-31\",\"channel\":\"LETTER\"}"
              .formatted(newClient());
      HttpResponse<byte[]> created = coach.post("/api/requests", body);
      assertThat(created.statusCode()).isEqualTo(201);
      JsonObject request = Api.json(created);
      assertThat(request.getString("state")).isEqualTo("RECEIVED");
      assertThat(request.getString("contactDue")).isEqualTo("2026-02-07");
      assertThat(request.getString("planBy")).isEqualTo("2026-02-06");
      assertThat(request.getString("answerDue")).isEqualTo("2026-03-02");
      assertThat(request.getString("extensionNoticeDue")).isEqualTo("2026-03-02");
      assertThat(request.getString("extendedDue")).isEqualTo("2026-04-30");
      String path = "/api/requests/" + request.getString("id");
      HttpResponse<byte[]> late = coach.post(path + "/extend", "{\"reason\":\"veel werk\"}");
      assertThat(late.statusCode()).isEqualTo(409);
      assertThat(Api.json(late).getString("state")).isEqualTo("RECEIVED");
    }

    @Test
    void takeTheirStepsInOrder() {
      String path = "/api/requests/" + newRequest();
      assertThat(coach.post(path + "/close", "{}").statusCode()).isEqualTo(409);
      assertThat(coach.post(path + "/identify", "{}").statusCode()).isEqualTo(422);
      assertThat(coach.post(path + "/extend", "{}").statusCode()).isEqualTo(422);
      assertThat(coach.post(path + "/refuse", "{\"ground\":\"GRANTED\"}").statusCode())
          .isEqualTo(422);
      assertThat(state(coach.post(path + "/contact", "{\"note\":\"gebeld\"}")))
          .isEqualTo("CONTACTED");
      assertThat(coach.post(path + "/contact", "{}").statusCode()).isEqualTo(409);
      assertThat(state(coach.post(path + "/identify", "{\"method\":\"CALLED_BACK\"}")))
          .isEqualTo("IN_PROGRESS");
      assertThat(state(coach.post(path + "/extend", "{\"reason\":\"veel stukken\"}")))
          .isEqualTo("EXTENDED");
      assertThat(coach.get(path + "/package").statusCode()).isEqualTo(404);
      HttpResponse<byte[]> answer = coach.post(path + "/answer", "{}");
      assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(200);
      JsonObject answered = Api.json(answer);
      assertThat(answered.getString("state")).isEqualTo("ANSWERED");
      assertThat(answered.getString("outcome")).isEqualTo("GRANTED");
      assertThat(coach.post(path + "/answer", "{}").statusCode()).isEqualTo(409);
      assertThat(state(coach.post(path + "/close", "{}"))).isEqualTo("CLOSED");
    }

    @Test
    void areRefusedWithAGround() {
      String path = "/api/requests/" + newRequest();
      JsonObject refused =
          Api.json(
              coach.post(
                  path + "/refuse",
                  "{\"ground\":\"REFUSED_EXCESSIVE\",\"reason\":\"zesde keer\"}"));
      assertThat(refused.getString("state")).isEqualTo("ANSWERED");
      assertThat(refused.getString("outcome")).isEqualTo("REFUSED_EXCESSIVE");
    }

    @Test
    void ofAClientNeedTheRightAlone() {
      HttpResponse<byte[]> asked = client.post("/api/requests", "{\"right\":\"ACCESS\"}");
      assertThat(asked.statusCode()).isEqualTo(201);
      JsonObject request = Api.json(asked);
      assertThat(request.getString("channel")).isEqualTo("PORTAL");
      assertThat(request.getString("receivedOn")).isEqualTo(today().toString());
      assertThat(request.getString("identifiedOn")).isEqualTo(today().toString());
      assertThat(
              client
                  .post("/api/requests/" + request.getString("id") + "/answer", "{}")
                  .statusCode())
          .isEqualTo(403);
    }

    private String newRequest() {
      String body =
          "{\"right\":\"ACCESS\",\"clientId\":\"%s\",\"receivedOn\":\"%s\",\"channel\":\"PHONE\"}"
              .formatted(newClient(), today());
      return Api.json(coach.post("/api/requests", body)).getString("id");
    }

    private String state(HttpResponse<byte[]> response) {
      return Api.json(response).getString("state");
    }
  }

  @Test
  void promisesTellTheirStateAndEvidence() {
    HttpResponse<byte[]> response = coach.get("/api/statement/promises");
    String text = new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
    try (var reader = jakarta.json.Json.createReader(new java.io.StringReader(text))) {
      List<JsonObject> promises = reader.readArray().getValuesAs(JsonObject.class);
      assertThat(promises).hasSize(75);
      JsonObject shield =
          promises.stream()
              .filter(promise -> promise.getString("sentence").contains("Privacy Shield"))
              .findFirst()
              .orElseThrow();
      assertThat(shield.getString("kind")).isEqualTo("MEASURED");
      assertThat(shield.getString("state")).isEqualTo("BROKEN");
      assertThat(shield.getString("since")).isEqualTo("2020-07-16");
      assertThat(shield.getString("evidence")).contains("C-311/18");
      assertThat(promises.stream().filter(p -> p.getString("kind").equals("MEASURED")).count())
          .isGreaterThanOrEqualTo(4);
    }
  }

  @Test
  void readinessIsToldToAnybodyWithoutDetail() {
    HttpResponse<byte[]> ready = Api.stranger(product).get("/health/ready");
    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(ready.body()).isEmpty();
    assertThat(Api.stranger(product).get("/metrics").statusCode()).isNotEqualTo(200);
    assertThat(Api.stranger(product).get("/openapi").statusCode()).isNotEqualTo(200);
  }

  private static String newClient() {
    return Api.json(
            coach.post(
                "/api/clients", "{\"name\":\"Test Verzinsel\",\"email\":\"t@test.example\"}"))
        .getString("id");
  }

  private static List<JsonObject> items(HttpResponse<byte[]> response) {
    return Api.json(response).getJsonArray("items").getValuesAs(JsonObject.class);
  }

  private static LocalDate today() {
    return LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam"));
  }
}
