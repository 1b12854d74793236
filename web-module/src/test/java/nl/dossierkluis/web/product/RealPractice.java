package nl.dossierkluis.web.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;

/** A practice that is no demo, set up through the page as its owner does. */
final class RealPractice {

  static final String EMAIL = "eva.eigenaar@kluis.example";
  static final String PASSWORD = "paars-fietspad-lamp-7";
  private static final String PAGE = "/practice/set-up";

  /** Of the owner of the practice set up last; tests work with one at a time. */
  private static Phone phone;

  private RealPractice() {}

  /** Sets the practice up with the code that the product printed. */
  static void setUp(RunningProduct product) {
    Api browser = Api.stranger(product);
    String code = product.line("set-up: ").split("#", 2)[1];
    Map<String, String> form =
        Forms.fields(new String(browser.get(PAGE, "Accept", "text/html").body(), UTF_8), "set-up");
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
            BodyPublishers.ofString(Forms.encoded(form)),
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertThat(done.statusCode()).as(new String(done.body(), UTF_8)).isIn(302, 303);
  }

  /**
   * Signs the owner in, with a second factor that she makes the first time, and returns the headers
   * that carry her session.
   */
  static String[] signIn(RunningProduct product) {
    HttpResponse<byte[]> asked = tryIn(product, "");
    assertThat(asked.statusCode()).isEqualTo(401);
    if (Api.json(asked).getString("type").endsWith("second-factor-to-make")) {
      phone = Phone.first(product, EMAIL, PASSWORD);
    }
    HttpResponse<byte[]> in = tryIn(product, code());
    assertThat(in.statusCode()).isEqualTo(204);
    String cookie = in.headers().firstValue("Set-Cookie").orElseThrow();
    return new String[] {
      "Cookie", cookie.substring(0, cookie.indexOf(';')),
      "X-CSRF-Token", in.headers().firstValue("X-CSRF-Token").orElseThrow()
    };
  }

  private static HttpResponse<byte[]> tryIn(RunningProduct product, String code) {
    return Api.stranger(product)
        .post(
            "/api/session",
            "{\"email\":\"%s\",\"password\":\"%s\",\"code\":\"%s\"}"
                .formatted(EMAIL, PASSWORD, code));
  }

  /** A code of the owner's phone, after she has signed in once. */
  static String code() {
    return phone.code();
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

  static String id(Api owner, String path, String json, String[] session) {
    return Api.json(
            owner.send(
                "POST",
                path,
                BodyPublishers.ofString(json),
                with(session, "Content-Type", "application/json")))
        .getString("id");
  }

  static String[] with(String[] session, String... more) {
    return Stream.concat(Stream.of(session), Stream.of(more)).toArray(String[]::new);
  }
}
