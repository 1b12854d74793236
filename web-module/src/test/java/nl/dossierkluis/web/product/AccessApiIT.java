package nl.dossierkluis.web.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Access over the interface: what is granted and revoked counts from the next request on. */
class AccessApiIT {

  private static final byte[] CV = "Verzonnen levensloop.".getBytes(UTF_8);

  private static Api coach;
  private static Api client;
  private static Api owner;
  private static RunningProduct product;
  private static String ownerId;
  private static String coachId;

  @BeforeAll
  static void start() {
    product = Products.demo();
    coach = new Api(product, product.account("COACH").token());
    client = new Api(product, product.account("CLIENT").token());
    owner = new Api(product, product.account("OWNER").token());
    ownerId = account("OWNER");
    coachId = account("COACH");
    roles("OWNER", "COACH");
  }

  @AfterAll
  static void putTheRolesBack() {
    roles("OWNER");
  }

  private static String account(String role) {
    return items(owner.get("/api/accounts")).stream()
        .filter(account -> account.getJsonArray("roles").toString().contains('"' + role + '"'))
        .findFirst()
        .orElseThrow()
        .getString("id");
  }

  private static void roles(String... roles) {
    String json = "{\"roles\":[\"" + String.join("\",\"", roles) + "\"]}";
    assertThat(owner.post("/api/accounts/" + ownerId + "/roles", json).statusCode()).isEqualTo(204);
  }

  @Nested
  class Grants {

    @Test
    void letAReadThroughUntilTheyAreRevoked() {
      String dossier = coach.newDossier();
      String document = Api.json(coach.upload(dossier, "CV", "levensloop.txt", CV)).getString("id");
      assertReads(404, dossier, document);
      HttpResponse<byte[]> granted =
          owner.post(grantsOf(dossier), "{\"accountId\":\"" + ownerId + "\"}");
      assertThat(granted.statusCode()).isEqualTo(201);
      assertReads(200, dossier, document);
      String grant = Api.json(granted).getString("id");
      assertThat(owner.delete(grantsOf(dossier) + "/" + grant).statusCode()).isEqualTo(204);
      assertReads(404, dossier, document);
      assertThat(owner.delete(grantsOf(dossier) + "/" + grant).statusCode()).isEqualTo(404);
    }

    private void assertReads(int status, String dossier, String document) {
      for (String path :
          List.of(
              "/api/dossiers/" + dossier,
              "/api/dossiers/" + dossier + "/documents",
              "/api/documents/" + document)) {
        assertThat(owner.get(path).statusCode()).as(path).isEqualTo(status);
      }
    }

    @Test
    void areTheOwnersToGive() {
      String dossier = coach.newDossier();
      String json = "{\"accountId\":\"" + ownerId + "\"}";
      assertThat(coach.post(grantsOf(dossier), json).statusCode()).isEqualTo(404);
      assertThat(client.get(grantsOf(dossier)).statusCode()).isEqualTo(404);
      assertThat(items(coach.get(grantsOf(dossier))))
          .singleElement()
          .satisfies(
              grant -> {
                assertThat(grant.getString("basis")).isEqualTo("OPENED");
                assertThat(grant.getString("accountId")).isEqualTo(coachId);
              });
    }

    @Test
    void areRefusedWithTheFieldThatIsWrong() {
      String dossier = coach.newDossier();
      String past = "{\"accountId\":\"%s\",\"lastDay\":\"2026-01-01\"}".formatted(ownerId);
      assertThat(Api.json(owner.post(grantsOf(dossier), past)).getString("field"))
          .isEqualTo("lastDay");
      String already = "{\"accountId\":\"%s\"}".formatted(coachId);
      assertThat(Api.json(owner.post(grantsOf(dossier), already)).getString("field"))
          .isEqualTo("accountId");
      assertThat(owner.post(grantsOf(dossier), "{\"accountId\":\"x\"}").statusCode())
          .isEqualTo(404);
      assertThat(owner.post(grantsOf("x"), already).statusCode()).isEqualTo(404);
    }

    private static String grantsOf(String dossier) {
      return "/api/dossiers/" + dossier + "/grants";
    }
  }

  @Nested
  class Emergencies {

    @Test
    void letTheOwnerReadAndNotChange() {
      String dossier = coach.newDossier();
      assertThat(owner.get("/api/dossiers/" + dossier).statusCode()).isEqualTo(404);
      HttpResponse<byte[]> opened =
          owner.post("/api/dossiers/" + dossier + "/emergencies", "{\"reason\":\"Coach is ziek\"}");
      assertThat(opened.statusCode()).isEqualTo(201);
      assertThat(owner.get("/api/dossiers/" + dossier).statusCode()).isEqualTo(200);
      assertThat(owner.get("/api/dossiers/" + dossier + "/documents").statusCode()).isEqualTo(200);
      assertThat(owner.upload(dossier, "CV", "levensloop.txt", CV).statusCode()).isEqualTo(403);
      assertThat(owner.post("/api/dossiers/" + dossier + "/close", "{}").statusCode())
          .isEqualTo(403);
      String id = Api.json(opened).getString("id");
      assertThat(items(owner.get("/api/emergencies")))
          .extracting(one -> one.getString("id"))
          .contains(id);
      assertThat(
              owner.post("/api/emergencies/" + id + "/review", "{\"remark\":\"x\"}").statusCode())
          .as("only the privacy officer reviews")
          .isEqualTo(404);
      assertThat(new String(coach.get("/today", "Accept", "text/html").body(), UTF_8))
          .contains("Coach is ziek");
    }

    @Test
    void needAReasonAndTheRole() {
      String dossier = coach.newDossier();
      String path = "/api/dossiers/" + dossier + "/emergencies";
      assertThat(Api.json(owner.post(path, "{}")).getString("field")).isEqualTo("reason");
      assertThat(coach.post(path, "{\"reason\":\"Zomaar\"}").statusCode()).isEqualTo(404);
      assertThat(client.get("/api/emergencies").statusCode()).isEqualTo(404);
    }
  }

  @Nested
  class Caseloads {

    @Test
    void areHandedOverAndLentByTheOwner() {
      String dossier = coach.newDossier();
      String tomorrow = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(2).toString();
      JsonObject lent =
          Api.json(
              owner.post(
                  "/api/caseloads/" + coachId + "/deputy",
                  "{\"to\":\"%s\",\"lastDay\":\"%s\"}".formatted(ownerId, tomorrow)));
      assertThat(lent.getInt("dossiers")).isPositive();
      assertThat(owner.get("/api/dossiers/" + dossier).statusCode()).isEqualTo(200);
      for (JsonObject grant : items(owner.get("/api/dossiers/" + dossier + "/grants"))) {
        if (grant.getString("accountId").equals(ownerId)) {
          assertThat(grant.getString("lastDay")).isEqualTo(tomorrow);
        }
      }
      takeBackFromTheOwner();
      assertThat(owner.get("/api/dossiers/" + dossier).statusCode()).isEqualTo(404);
    }

    /** So that other tests find the demo practice as it was. */
    private static void takeBackFromTheOwner() {
      for (JsonObject one : items(coach.get("/api/clients?limit=200"))) {
        for (JsonObject dossier :
            items(coach.get("/api/clients/" + one.getString("id") + "/dossiers"))) {
          String grants = "/api/dossiers/" + dossier.getString("id") + "/grants";
          items(owner.get(grants)).stream()
              .filter(grant -> grant.getString("accountId").equals(ownerId))
              .forEach(grant -> owner.delete(grants + "/" + grant.getString("id")));
        }
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"handover", "deputy"})
    void areNobodyElsesToMove(String act) {
      String path = "/api/caseloads/" + coachId + "/" + act;
      String json = "{\"to\":\"%s\",\"lastDay\":\"2999-01-01\"}".formatted(ownerId);
      assertThat(coach.post(path, json).statusCode()).isEqualTo(404);
      assertThat(client.post(path, json).statusCode()).isEqualTo(404);
    }
  }

  @Nested
  class Tokens {

    @ParameterizedTest
    @CsvSource({
      "GET, /api/clients, 200, ",
      "GET, /api/me, 200, ",
      "GET, /api/statement/promises, 200, ",
      "POST, /api/clients, 403, WRITE",
      "GET, /api/dossiers/x/documents, 403, DOCUMENTS",
      "GET, /api/dossiers/x/documents;a=b, 403, DOCUMENTS",
      "GET, /api/documents/x/content, 403, DOCUMENTS",
      "GET, /api/requests, 403, REQUESTS",
      "GET, /api/tokens, 403, MANAGE",
      "POST, /api/tokens, 403, MANAGE",
      "GET, /api/dossiers/x/grants, 403, MANAGE"
    })
    void doWhatTheyWereMadeForAndNothingElse(String method, String path, int status, String scope) {
      Api program = program("READ");
      HttpResponse<byte[]> answer =
          method.equals("GET") ? program.get(path) : program.post(path, "{}");
      assertThat(answer.statusCode()).isEqualTo(status);
      if (scope != null) {
        assertThat(answer.headers().firstValue("Content-Type"))
            .contains("application/problem+json");
        assertThat(Api.json(answer).getString("scope")).isEqualTo(scope);
        assertThat(Api.json(answer).getString("title")).contains(scope);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
            .contains("insufficient_scope", scope);
      }
    }

    @Test
    void openNoPages() {
      HttpResponse<byte[]> page = program("READ").get("/today", "Accept", "text/html");
      assertThat(page.statusCode()).isEqualTo(302);
      assertThat(page.headers().firstValue("Location").orElse("")).contains("/accounts/sign-in");
    }

    @Test
    void makeNoTokenForMoreThanTheirOwn() {
      Api program = program("MANAGE");
      HttpResponse<byte[]> more =
          program.post("/api/tokens", "{\"name\":\"meer\",\"scopes\":[\"DOCUMENTS\"]}");
      assertThat(more.statusCode()).isEqualTo(422);
      assertThat(Api.json(more).getString("field")).isEqualTo("scopes");
    }

    @Test
    void areDeadOnceRevoked() {
      JsonObject made = order("READ");
      Api program = new Api(product, made.getString("token"));
      assertThat(program.get("/api/clients").statusCode()).isEqualTo(200);
      assertThat(items(coach.get("/api/tokens")))
          .filteredOn(token -> token.getString("id").equals(made.getString("id")))
          .singleElement()
          .satisfies(token -> assertThat(token).containsKey("usedAt").doesNotContainKey("token"));
      String path = "/api/tokens/" + made.getString("id");
      assertThat(owner.delete(path).statusCode()).as("somebody else's").isEqualTo(404);
      assertThat(coach.delete(path).statusCode()).isEqualTo(204);
      assertThat(program.get("/api/clients").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{\"scopes\":[\"READ\"]}|name",
          "{\"name\":\"x\"}|scopes",
          "{\"name\":\"x\",\"scopes\":[\"ALL\"]}|scopes",
          "{\"name\":\"x\",\"scopes\":[\"READ\"],\"days\":366}|days"
        })
    void areRefusedWithTheFieldThatIsWrong(String json, String field) {
      HttpResponse<byte[]> answer = coach.post("/api/tokens", json);
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(Api.json(answer).getString("field")).isEqualTo(field);
    }

    @Test
    void areNotForClients() {
      assertThat(client.get("/api/tokens").statusCode()).isEqualTo(404);
    }

    private static Api program(String scope) {
      return new Api(product, order(scope).getString("token"));
    }

    private static JsonObject order(String scope) {
      return Api.json(
          coach.post(
              "/api/tokens",
              "{\"name\":\"proef\",\"scopes\":[\"%s\"],\"days\":1}".formatted(scope)));
    }
  }

  @Nested
  class Accounts {

    @Test
    void theLastOwnerStaysAndDossiersAreHandedOverFirst() {
      assertThat(owner.post("/api/accounts/" + ownerId + "/close", "").statusCode()).isEqualTo(409);
      assertThat(owner.post("/api/accounts/" + coachId + "/close", "").statusCode()).isEqualTo(409);
      assertThat(coach.get("/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    void areTheOwnersToChange() {
      String path = "/api/accounts/" + coachId + "/roles";
      assertThat(coach.post(path, "{\"roles\":[\"OWNER\"]}").statusCode()).isEqualTo(404);
      assertThat(coach.get("/api/accounts").statusCode()).isEqualTo(404);
      assertThat(owner.post(path, "{\"roles\":[\"CLIENT\"]}").statusCode()).isEqualTo(422);
    }
  }

  private static List<JsonObject> items(HttpResponse<byte[]> answer) {
    return Api.json(answer).getJsonArray("items").getValuesAs(JsonObject.class);
  }
}
