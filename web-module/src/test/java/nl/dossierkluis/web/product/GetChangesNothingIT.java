package nl.dossierkluis.web.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever follows every link of the product changes nothing but the log of who looked. */
class GetChangesNothingIT {

  /** What a look does change: its entries in the log, and when a session was last used. */
  private static final List<String> MAY_CHANGE = List.of("audit_*", "account_session.used_at");

  private static final Pattern LINK = Pattern.compile("(?:href|action|src)=\"(/[^\"#]*)");
  private static final int MOST = 400;

  @Test
  void followingEveryLinkLeavesTheDatabaseAsItWas() {
    Path data = Products.freshData("get");
    String[] session;
    String document;
    try (RunningProduct product = RunningProduct.start(data)) {
      RealPractice.setUp(product);
      document = RealPractice.keepADocument(product, "Wij spraken over werk.".getBytes(UTF_8));
      session = RealPractice.signIn(product);
    }
    Map<String, String> before = DatabaseDigest.of(data, MAY_CHANGE);
    Map<String, Integer> visited;
    try (RunningProduct product = RunningProduct.start(data)) {
      visited = crawl(product, session, document);
    }
    assertThat(visited.keySet())
        .anyMatch(path -> path.startsWith("/documents/document?id="))
        .anyMatch(path -> path.startsWith("/dossiers/dossier?id="))
        .contains("/today", "/accounts/list", "/custody/keys", "/backup/backup");
    assertThat(visited.values()).allMatch(status -> status < 500);
    assertThat(DatabaseDigest.of(data, MAY_CHANGE)).isNotEmpty().isEqualTo(before);
  }

  private static Map<String, Integer> crawl(
      RunningProduct product, String[] session, String document) {
    Api browser = Api.stranger(product);
    Map<String, Integer> visited = new LinkedHashMap<>();
    Deque<String> waiting = new ArrayDeque<>();
    waiting.add("/today");
    waiting.add("/documents/document?id=" + document);
    waiting.add("/api/documents/" + document);
    waiting.add("/api/documents/" + document + "/content");
    waiting.add("/api/session");
    while (!waiting.isEmpty() && visited.size() < MOST) {
      String path = waiting.poll().replace("&amp;", "&");
      if (!visited.containsKey(path)) {
        HttpResponse<byte[]> answer =
            browser.send(
                "GET",
                path,
                BodyPublishers.noBody(),
                RealPractice.with(session, "Accept", "text/html"));
        visited.put(path, answer.statusCode());
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
          Matcher links = LINK.matcher(new String(answer.body(), UTF_8));
          links.results().map(link -> link.group(1)).forEach(waiting::add);
        }
      }
    }
    return visited;
  }
}
