package nl.dossierkluis.web.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A practice that is no demo, set up through the page as its owner does. */
final class RealPractice {

  static final String EMAIL = "eva.eigenaar@kluis.example";
  static final String PASSWORD = "paars-fietspad-lamp-7";
  private static final String PAGE = "/practice/set-up";

  private RealPractice() {}

  /** Sets the practice up with the code that the product printed. */
  static void setUp(RunningProduct product) {
    Api browser = Api.stranger(product);
    String code = product.line("set-up: ").split("#", 2)[1];
    Map<String, String> form =
        hiddenFields(new String(browser.get(PAGE, "Accept", "text/html").body(), UTF_8));
    form.putAll(
        Map.of(
            "code", code,
            "practiceName", "Kluis Loopbaanadvies",
            "name", "Eva Eigenaar",
            "email", EMAIL,
            "password", PASSWORD,
            "repeated", PASSWORD,
            "coaches", "true"));
    HttpResponse<byte[]> done =
        browser.send(
            "POST",
            PAGE,
            BodyPublishers.ofString(encoded(form)),
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertThat(done.statusCode()).as(new String(done.body(), UTF_8)).isIn(302, 303);
  }

  /** Signs the owner in and returns the headers that carry her session. */
  static String[] signIn(RunningProduct product) {
    HttpResponse<byte[]> in =
        Api.stranger(product)
            .post(
                "/api/session",
                "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(EMAIL, PASSWORD));
    assertThat(in.statusCode()).isEqualTo(204);
    String cookie = in.headers().firstValue("Set-Cookie").orElseThrow();
    return new String[] {
      "Cookie", cookie.substring(0, cookie.indexOf(';')),
      "X-CSRF-Token", in.headers().firstValue("X-CSRF-Token").orElseThrow()
    };
  }

  /** Keeps a session report in the dossier of a new client, and returns its id once inspected. */
  static String keepADocument(RunningProduct product, byte[] text) {
    String[] session = signIn(product);
    Api owner = Api.stranger(product);
    String client =
        id(
            owner,
            "/api/clients",
            "{\"name\":\"Dirk Bedacht\",\"email\":\"dirk.bedacht@kluis.example\"}",
            session);
    String dossier =
        id(
            owner,
            "/api/clients/" + client + "/dossiers",
            "{\"title\":\"Loopbaan\",\"commissionType\":\"SELF_PAYING\"}",
            session);
    String document =
        Api.json(
                owner.send(
                    "POST",
                    "/api/dossiers/" + dossier + "/documents?type=SESSION_REPORT",
                    BodyPublishers.ofByteArray(text),
                    with(
                        session,
                        "Content-Type",
                        "application/octet-stream",
                        "Content-Disposition",
                        Api.disposition("verslag.txt"))))
            .getString("id");
    Await.until(
        "the document is inspected",
        () -> Api.json(owner.get("/api/documents/" + document, session)).getString("state"),
        state -> state.equals("ACCEPTED"));
    return document;
  }

  /** The bytes of a document, as its owner reads them. */
  static byte[] read(RunningProduct product, String document) {
    HttpResponse<byte[]> answer =
        Api.stranger(product).get("/api/documents/" + document + "/content", signIn(product));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static String id(Api owner, String path, String json, String[] session) {
    return Api.json(
            owner.send(
                "POST",
                path,
                BodyPublishers.ofString(json),
                with(session, "Content-Type", "application/json")))
        .getString("id");
  }

  private static String[] with(String[] session, String... more) {
    return Stream.concat(Stream.of(session), Stream.of(more)).toArray(String[]::new);
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            field ->
                URLEncoder.encode(field.getKey(), UTF_8)
                    + "="
                    + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** The fields that the page brings itself, and its button. */
  private static Map<String, String> hiddenFields(String page) {
    Map<String, String> fields = new LinkedHashMap<>();
    Pattern.compile("<input type=\"hidden\"[^>]*>|<(?:input|button)[^>]*type=\"submit\"[^>]*>")
        .matcher(page)
        .results()
        .map(MatchResult::group)
        .forEach(field -> fields.put(attribute("name", field), attribute("value", field)));
    return fields;
  }

  private static String attribute(String name, String element) {
    Matcher matcher = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(element);
    return matcher.find() ? matcher.group(1) : "";
  }
}
