package nl.dossierkluis.web.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer tells the browser, and what no request gets out of the product. */
class HardeningIT {

  private static final Map<String, String> ALWAYS =
      Map.of(
          "content-security-policy",
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                  + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                  + " frame-ancestors 'none'",
          "x-content-type-options", "nosniff",
          "x-frame-options", "DENY",
          "referrer-policy", "no-referrer",
          "cross-origin-opener-policy", "same-origin",
          "cross-origin-resource-policy", "same-origin",
          "permissions-policy",
              "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), midi=(), "
                  + "display-capture=(), browsing-topics=()");

  private static final Pattern BANNER =
      Pattern.compile("Payara|GlassFish|Grizzly|Mojarra|Jersey|java\\.|jakarta\\.s|\\tat ");

  private static RunningProduct product;
  private static Api coach;
  private static Api stranger;

  @BeforeAll
  static void begin() {
    product = Products.demo();
    coach = new Api(product, product.account("COACH").token());
    stranger = Api.stranger(product);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/accounts/sign-in",
        "/help",
        "/today",
        "/clients/list",
        "/clients/client",
        "/clients/client?id=AAAAAAAAAAAAAAAAAAAAAA",
        "/assets/app.css",
        "/assets/js/app.js",
        "/assets/nope.css",
        "/niets",
        "/niets/daar.xhtml",
        "/sign-out",
        "/WEB-INF/web.xml",
        "/api",
        "/api/me",
        "/api/clients",
        "/api/niets",
        "/api/openapi.json",
        "/api/documents/AAAAAAAAAAAAAAAAAAAAAA/content",
        "/health/ready",
        "/metrics"
      })
  void everyAnswerHasTheSameHeaders(String path) {
    for (Api caller : List.of(stranger, coach)) {
      HttpResponse<byte[]> answer = caller.get(path, "Accept", "text/html");
      assertHeaders(path, answer.headers());
      boolean asset = path.startsWith("/assets/") && answer.statusCode() == 200;
      assertThat(answer.headers().allValues("cache-control"))
          .as(path)
          .containsExactly(asset ? "public, max-age=31536000, immutable" : "no-store");
      assertThat(BANNER.matcher(new String(answer.body(), UTF_8)).find()).as(path).isFalse();
    }
  }

  private static void assertHeaders(String what, HttpHeaders headers) {
    ALWAYS.forEach(
        (name, value) ->
            assertThat(headers.allValues(name)).as(what + " " + name).containsExactly(value));
    for (String name :
        List.of(
            "server", "x-powered-by", "access-control-allow-origin", "strict-transport-security")) {
      assertThat(headers.allValues(name)).as(what + " " + name).isEmpty();
    }
    headers
        .firstValue("content-type")
        .filter(type -> type.startsWith("text/"))
        .ifPresent(type -> assertThat(type).as(what).containsIgnoringCase("charset="));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/accounts/sign-in", "/today", "/api/clients", "/assets/app.css", "/"})
  void noMethodTellsAboutTheProduct(String path) {
    for (String method : List.of("OPTIONS", "TRACE")) {
      HttpResponse<byte[]> answer = coach.send(method, path, BodyPublishers.noBody());
      assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(405);
      if (!method.equals("TRACE")) { // which the server refuses before any filter of ours
        assertHeaders(method + " " + path, answer.headers());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void anotherSiteEmbedsNoDocument(String site) {
    HttpResponse<byte[]> answer = coach.get("/api/clients", "Sec-Fetch-Site", site);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(coach.get("/api/clients", "Sec-Fetch-Site", "same-origin").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /accounts/sign-in HTTP/1.1\nTransfer-Encoding: chunked\nContent-Length: 4\n\n0\n\nGET",
        "POST /accounts/sign-in HTTP/1.1\nContent-Length: 3\nContent-Length: 4\n\nabcd",
        "POST /accounts/sign-in HTTP/1.1\nContent-Length: 3, 4\n\nabcd",
        "POST /accounts/sign-in HTTP/1.1\nContent-Length: +3\n\nabc",
        "POST /accounts/sign-in HTTP/1.1\nContent-Length: -1\n\nabc"
      })
  void aRequestThatTwoServersCouldReadInTwoWaysIsRefused(String request) {
    String answer = RawRequest.send(product, request);
    assertThat(RawRequest.status(answer)).as(answer).isEqualTo(400);
    assertThat(answer).doesNotContain("[silence]");
    assertSaysNothing(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /%zz HTTP/1.1\n\n",
        "GET /%00 HTTP/1.1\n\n",
        "GET /%c0%ae%c0%ae/WEB-INF/web.xml HTTP/1.1\n\n",
        "GET /..%5c..%5cWEB-INF HTTP/1.1\n\n",
        "GET / HTTP/9.9\n\n",
        "GET\n\n",
        "NONSENSE\n\n",
        "GET / HTTP/1.1\n: x\n\n",
        "GET /\u0001 HTTP/1.1\n\n",
        "GET http://[::1/ HTTP/1.1\n\n"
      })
  void whatIsNoRequestGetsNoBanner(String request) {
    String answer = RawRequest.send(product, request);
    assertThat(RawRequest.status(answer)).as(answer).isNotEqualTo(500);
    if (RawRequest.status(answer) == 200) {
      assertThat(answer).contains("Content-Length: 0");
    }
    assertSaysNothing(answer);
  }

  private static void assertSaysNothing(String answer) {
    assertThat(BANNER.matcher(answer).find()).as(answer).isFalse();
    assertThat(answer).doesNotContainIgnoringCase("\nserver:", "\nx-powered-by:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
        "/jakarta.faces.resource/web.xml.xhtml?ln=..%2fWEB-INF",
        "/jakarta.faces.resource/web.xml.xhtml?loc=../WEB-INF",
        "/jakarta.faces.resource/web.xml.xhtml?con=../WEB-INF",
        "/jakarta.faces.resource/web.xml.xhtml?ln=..&loc=..&con=WEB-INF",
        "/jakarta.faces.resource/..%2fWEB-INF%2fweb.xml.xhtml",
        "/jakarta.faces.resource/../WEB-INF/web.xml.xhtml",
        "/javax.faces.resource/web.xml.xhtml?ln=../WEB-INF",
        "/jakarta.faces.resource/web.xml?ln=../WEB-INF",
        "/assets/../WEB-INF/web.xml",
        "/assets/..%2fWEB-INF%2fweb.xml",
        "/assets/%2e%2e/WEB-INF/web.xml",
        "/assets/..;/WEB-INF/web.xml",
        "/assets/..%5cWEB-INF%5cweb.xml",
        "/assets//WEB-INF/web.xml",
        "//WEB-INF/web.xml",
        "/WEB-INF/web.xml",
        "/WEB-INF;x/web.xml",
        "/web-inf/web.xml",
        "/WEB-INF/errors/500.xhtml",
        "/WEB-INF/templates/layout.xhtml",
        "/META-INF/MANIFEST.MF",
        "/WEB-INF/classes/nl/dossierkluis/web/messages.properties",
        "/..%2f..%2f..%2f..%2fetc/passwd",
        "/clients/list.xhtml;x=.css"
      })
  void noAddressLeadsToTheInsides(String path) {
    String answer = RawRequest.send(product, "GET " + path + " HTTP/1.1\nConnection: close\n\n");
    assertThat(answer)
        .as(path)
        .doesNotContain("<web-app", "<faces-config", "ui:composition", "Manifest-Version")
        .doesNotContain("root:x:", "frame.error.", "filter-class");
    assertThat(RawRequest.status(answer)).as(path).isNotEqualTo(200).isLessThan(500);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhw",
        "H4sIAAAAAAAAAFvzloG1uIhBNyuxLFGvtCQzR88psTjVKb8ktaQ4",
        "1234:5678",
        "-1:-1",
        "#{7*7}",
        "HUGE"
      })
  void aForgedViewStateDoesNothing(String state) {
    String forged = state.equals("HUGE") ? "A".repeat(1 << 20) : state;
    Map<String, String> form =
        Forms.fields(
            new String(stranger.get("/accounts/sign-in", "Accept", "text/html").body(), UTF_8),
            "sign-in");
    form.put("jakarta.faces.ViewState", forged);
    form.putAll(Map.of("email", "niemand@test.example", "password", "een fout wachtwoord"));
    HttpResponse<byte[]> answer = post("/accounts/sign-in", form);
    assertThat(answer.statusCode()).isLessThan(500);
    assertThat(answer.headers().allValues("set-cookie")).isEmpty();
    assertThat(new String(answer.body(), UTF_8)).doesNotContain("AAAAAAAAAAAA");
  }

  @Test
  void parametersOfTheFrameworkGetNoOtherAnswer() {
    for (String name :
        List.of(
            "source",
            "partial.ajax",
            "partial.execute",
            "partial.render",
            "behavior.event",
            "ClientWindow",
            "partial.event",
            "resetValues")) {
      HttpResponse<byte[]> answer =
          stranger.get(
              "/accounts/sign-in?jakarta.faces." + name + "=%23%7B7*7%7D", "Accept", "text/html");
      assertThat(answer.statusCode()).as(name).isLessThan(500);
      assertThat(new String(answer.body(), UTF_8)).as(name).doesNotContain("<partial-response");
      assertThat(answer.headers().allValues("set-cookie")).as(name).isEmpty();
    }
  }

  @Test
  void nobodyHasASessionBeforeSigningIn() {
    for (String path :
        List.of(
            "/",
            "/accounts/sign-in",
            "/help",
            "/statement/read",
            "/accounts/invitation",
            "/practice/set-up",
            "/today",
            "/niets",
            "/assets/app.css",
            "/api/me")) {
      assertThat(stranger.get(path).headers().allValues("set-cookie")).as(path).isEmpty();
    }
  }

  @Test
  void listensWhereItWasToldToAndNowhereElse() {
    assertThat(ListeningPorts.of(product)).containsExactly("127.0.0.1:" + product.port());
  }

  private static HttpResponse<byte[]> post(String path, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return stranger.send(
        "POST",
        path,
        BodyPublishers.ofString(body),
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
