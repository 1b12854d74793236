package nl.dossierkluis.ear;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.dossierkluis.accounts.Base32;
import nl.dossierkluis.accounts.Totp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The same product on an application server: set up, sign in, keep a document, read it again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EarSmokeIT {

  private static final Path BUILD = Path.of(System.getProperty("build.directory"));
  private static final Path DATA = BUILD.resolve("it-data");
  private static final Path EAR = BUILD.resolve("dossierkluis.ear");
  private static final String EMAIL = "eva.eigenaar@kluis.example";
  private static final String PASSWORD = "paars-fietspad-lamp-7";
  private static final byte[] REPORT =
      """
      Verslag van een verzonnen gesprek. We spraken over het zoeken naar passend werk in de zorg en
      over de vraag of een korte cursus daarbij zou helpen.
      """
          .getBytes(UTF_8);

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static PayaraServer server;
  private static String cookie;
  private static String csrf;
  private static String document;

  @BeforeAll
  static void deploy() throws Exception {
    Files.createDirectories(DATA);
    server = PayaraServer.start(BUILD.resolve("server/payara6"));
    server.set(
        Map.of("dossierkluis.data", DATA.toString(), "dossierkluis.base-url", server.base()));
    server.deploy(EAR);
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  @Test
  @Order(1)
  void isSetUpWithTheCodeFromTheDataFolder() throws Exception {
    Path file = DATA.resolve("set-up.txt");
    String code = Files.readString(file).strip().split("#", 2)[1];
    Map<String, String> form = fields(get("/practice/set-up").body(), "set-up");
    form.putAll(
        Map.of(
            "code", code,
            "practiceName", "Kluis Loopbaanadvies",
            "name", "Eva Eigenaar",
            "email", EMAIL,
            "password", PASSWORD,
            "repeated", PASSWORD,
            "coaches", "true"));
    HttpResponse<String> done = post("/practice/set-up", form);
    assertThat(done.statusCode()).as(done.body()).isIn(302, 303);
    assertThat(file).doesNotExist();
  }

  @Test
  @Order(2)
  void letsTheOwnerInAndNobodyElse() throws Exception {
    assertThat(signIn("een ander wachtwoord").statusCode()).isEqualTo(401);
    // Refused, and no fault: the library for passkeys is there.
    assertThat(json("/api/session/passkey", "{\"credential\":\"{}\"}").statusCode()).isEqualTo(401);
    assertThat(signIn(PASSWORD).body()).contains("second-factor-to-make");
    HttpResponse<String> in = makeAnApp();
    assertThat(signIn(PASSWORD).body()).contains("second-factor-needed");
    assertThat(in.statusCode()).isEqualTo(200);
    cookie = sessionOf(in);
    csrf = found("name=\"csrf-token\" content=\"([^\"]*)\"", get("/today").body()).get(0);
    assertThat(get("/today").statusCode()).isEqualTo(200);
    assertThat(get("/api/me").body()).contains("OWNER", "COACH");
  }

  /** The page before anything else; its last answer carries the session. */
  private static HttpResponse<String> makeAnApp() throws Exception {
    Map<String, String> password = fields(get("/accounts/sign-in").body(), "sign-in");
    password.putAll(Map.of("email", EMAIL, "password", PASSWORD));
    cookie = cookieOf(post("/accounts/sign-in", password));
    String page = "/accounts/first-factor";
    String secret = post(page, fields(get(page).body(), "propose")).body();
    Map<String, String> confirm = fields(secret, "confirm");
    byte[] key = Base32.decode(String.join("", found("<li><code>([^<]+)</code></li>", secret)));
    confirm.put("code", Totp.code(key, Totp.step(Instant.now())));
    return post(page, confirm);
  }

  /** Beside it there are one for the device and one that ends the half sign-in. */
  private static String sessionOf(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(value -> value.startsWith("__Host-dossierkluis="))
        .findFirst()
        .orElseThrow()
        .split(";", 2)[0];
  }

  private static String cookieOf(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }

  @Test
  @Order(3)
  void keepsADocumentAndInspectsIt() throws Exception {
    String client =
        id(json("/api/clients", "{\"name\":\"Bas Verzonnen\",\"email\":\"bas@kluis.example\"}"));
    String dossier =
        id(
            json(
                "/api/clients/" + client + "/dossiers",
                "{\"title\":\"Loopbaan\",\"commissionType\":\"EMPLOYER\"}"));
    HttpResponse<String> received =
        send(
            request("/api/dossiers/" + dossier + "/documents?type=SESSION_REPORT")
                .header("Content-Type", "text/plain")
                .header("Content-Disposition", "attachment; filename=\"verslag.txt\"")
                .POST(BodyPublishers.ofByteArray(REPORT)));
    assertThat(received.statusCode()).as(received.body()).isEqualTo(201);
    document = id(received);
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    String state = "RECEIVED";
    while (state.equals("RECEIVED") && System.nanoTime() < end) {
      Thread.sleep(200);
      state = field("state", get("/api/documents/" + document).body());
    }
    assertThat(state).isEqualTo("ACCEPTED");
  }

  @Test
  @Order(4)
  void givesItBackAlsoAfterANewDeployment() throws Exception {
    assertThat(content()).isEqualTo(REPORT);
    server.undeploy();
    server.deploy(EAR);
    assertThat(content()).isEqualTo(REPORT);
  }

  @Test
  @Order(5)
  void leavesNothingReadableInItsFolder() throws Exception {
    try (Stream<Path> files = Files.walk(DATA)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes =
            new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(bytes).as(file.toString()).doesNotContain("Verzonnen", "verslag.txt", EMAIL);
      }
    }
    assertThat(Files.readString(server.log())).doesNotContain("Verzonnen", "verslag.txt", EMAIL);
  }

  private static byte[] content() throws Exception {
    HttpResponse<byte[]> response =
        HTTP.send(
            request("/api/documents/" + document + "/content").GET().build(),
            BodyHandlers.ofByteArray());
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }

  private static HttpResponse<String> signIn(String password) throws Exception {
    return json(
        "/api/session", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(EMAIL, password));
  }

  private static HttpResponse<String> json(String path, String body)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  private static HttpResponse<String> post(String path, Map<String, String> form)
      throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  private static HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.base() + path)).timeout(Duration.ofMinutes(1));
    if (cookie != null) {
      request.header("Cookie", cookie);
    }
    if (csrf != null) {
      request.header("X-CSRF-Token", csrf);
    }
    return request;
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static String id(HttpResponse<String> response) {
    return field("id", response.body());
  }

  private static String field(String name, String json) {
    Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
    assertThat(matcher.find()).as(name + " in " + json).isTrue();
    return matcher.group(1);
  }

  /** The fields that a form brings itself, and its button. */
  private static Map<String, String> fields(String page, String form) {
    Map<String, String> fields = new LinkedHashMap<>();
    found("(?s)<form id=\"" + form + "\"(.*?)</form>", page).stream()
        .flatMap(
            inside ->
                found("(<(?:input|button)[^>]*type=\"(?:hidden|submit)\"[^>]*>)", inside).stream())
        .forEach(field -> fields.put(attribute("name", field), attribute("value", field)));
    return fields;
  }

  private static List<String> found(String pattern, String page) {
    List<String> found =
        Pattern.compile(pattern).matcher(page).results().map(one -> one.group(1)).toList();
    assertThat(found).as(pattern + " in " + page).isNotEmpty();
    return found;
  }

  private static String attribute(String name, String element) {
    Matcher matcher = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(element);
    return matcher.find() ? matcher.group(1) : "";
  }
}
