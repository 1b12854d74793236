package nl.dossierkluis.web.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import nl.dossierkluis.web.product.Api;
import nl.dossierkluis.web.product.GcLog;
import nl.dossierkluis.web.product.Products;
import nl.dossierkluis.web.product.RunningProduct;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A gibibyte goes through a server that has a gibibyte of memory for everything. */
class RecordingIT {

  private static final int LENGTH = 1 << 30;
  private static final int MOST_GROWTH_MB = 64;

  private static Path data;
  private static GcLog memory;
  private static RunningProduct product;
  private static Api coach;

  @BeforeAll
  static void start() {
    data = Products.freshData("recording");
    memory = new GcLog(Products.freshData("recording-gc.log"));
    product =
        RunningProduct.start(data, Map.of("DOSSIERKLUIS_JAVA_OPTS", memory.option()), "--demo");
    coach = new Api(product, product.account("COACH").token());
  }

  @AfterAll
  static void stop() {
    product.close();
    Products.freshData("recording");
  }

  @Test
  void isSealedAndReadWithoutBeingHeld() throws Exception {
    String dossier = coach.newDossier();
    int before = memory.afterCollection(coach);
    int collections = memory.collections().size();
    String id = Api.json(upload(dossier)).getString("id");
    memory.afterCollection(coach);
    assertThat(memory.most(collections) - before)
        .as("growth in MB from %d MB", before)
        .isLessThanOrEqualTo(MOST_GROWTH_MB);
    assertThat(Api.json(coach.get("/api/documents/" + id)).getString("sha256"))
        .isEqualTo(sha256(new Recording(LENGTH)));
    assertThat(coach.awaitInspection(id).getString("state")).isEqualTo("ACCEPTED");
    comesBack(id);
    givesItsMiddle(id);
  }

  private static void comesBack(String id) throws Exception {
    HttpResponse<InputStream> whole =
        HttpClient.newHttpClient()
            .send(
                request("/api/documents/" + id + "/content").GET().build(),
                BodyHandlers.ofInputStream());
    assertThat(whole.statusCode()).isEqualTo(200);
    try (InputStream body = whole.body()) {
      assertThat(sha256(body)).isEqualTo(sha256(new Recording(LENGTH)));
    }
  }

  private static void givesItsMiddle(String id) {
    int from = LENGTH / 2 + 12_345;
    HttpResponse<byte[]> part =
        coach.get(
            "/api/documents/" + id + "/content",
            "Range",
            "bytes=%d-%d".formatted(from, from + 99_999));
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Recording.part(LENGTH, from, 100_000));
  }

  private static HttpResponse<byte[]> upload(String dossier) throws Exception {
    HttpRequest request =
        request("/api/dossiers/" + dossier + "/documents?type=RECORDING")
            .header("Content-Type", "application/octet-stream")
            .header("Content-Disposition", Api.disposition("gesprek.wav"))
            .POST(
                BodyPublishers.fromPublisher(
                    BodyPublishers.ofInputStream(() -> new Recording(LENGTH)), LENGTH))
            .build();
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(201);
    return answer;
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(product.base() + path))
        .version(HttpClient.Version.HTTP_1_1)
        .timeout(Duration.ofMinutes(5))
        .header("Authorization", "Bearer " + product.account("COACH").token());
  }

  private static String sha256(InputStream content) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    byte[] buffer = new byte[1 << 16];
    try (DigestInputStream stream = new DigestInputStream(content, digest)) {
      while (stream.read(buffer) >= 0) {
        // The digest is all we want of it.
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
