package nl.dossierkluis.web.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.dossierkluis.web.product.Api;
import nl.dossierkluis.web.product.Await;
import nl.dossierkluis.web.product.Products;
import nl.dossierkluis.web.product.RunningProduct;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody changes what lies on the disk under the running server. */
class TamperIT {

  private static RunningProduct product;
  private static Api coach;
  private static String dossier;

  @BeforeAll
  static void start() {
    product = RunningProduct.start(Products.freshData("tamper"), "--demo");
    coach = new Api(product, product.account("COACH").token());
    dossier = coach.newDossier();
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @Test
  void noByteOfAChangedDocumentIsGiven() throws IOException {
    Stored stored = store("klein.txt", "Verzonnen regel van een verzonnen verslag.\n".repeat(100));
    flip(stored.blob(), Files.size(stored.blob()) - 20);
    HttpResponse<byte[]> answer = coach.get("/api/documents/" + stored.id() + "/content");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(Api.json(answer).getString("incident")).matches("[A-Z2-7]{8}");
    assertThat(new String(answer.body(), UTF_8)).doesNotContain("Verzonnen", "klein.txt");
    String incident = Api.json(answer).getString("incident");
    // The launcher writes the log a moment after the server has said it.
    String log =
        Await.until("the log has the incident", TamperIT::console, text -> text.contains(incident));
    assertThat(log).doesNotContain("klein.txt");
  }

  /** The end is verified first; a fault before it is met on the way, and the answer breaks off. */
  @Test
  void aDocumentThatIsChangedInItsMiddleNeverLooksWhole() throws IOException {
    Stored stored =
        store("groot.txt", "Verzonnen regel van een verzonnen verslag.\n".repeat(50_000));
    flip(stored.blob(), Files.size(stored.blob()) / 2);
    assertThatThrownBy(() -> coach.get("/api/documents/" + stored.id() + "/content"))
        .isInstanceOf(UncheckedIOException.class);
    HttpResponse<byte[]> part =
        coach.get("/api/documents/" + stored.id() + "/content", "Range", "bytes=0-99");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).hasSize(100);
  }

  private record Stored(String id, Path blob) {}

  /** Stores a text and finds its blob: the longest one that was not there before. */
  private static Stored store(String name, String text) throws IOException {
    Set<Path> before = blobs();
    String id =
        Api.json(coach.upload(dossier, "SESSION_REPORT", name, text.getBytes(UTF_8)))
            .getString("id");
    coach.awaitInspection(id);
    Set<Path> added = new HashSet<>(blobs());
    added.removeAll(before);
    Path content = null;
    for (Path blob : added) {
      if (content == null
          || Files.getLastModifiedTime(blob).compareTo(Files.getLastModifiedTime(content)) < 0) {
        content = blob;
      }
    }
    return new Stored(id, content);
  }

  private static Set<Path> blobs() throws IOException {
    try (Stream<Path> files = Files.walk(product.data().resolve("blobs"))) {
      return files.filter(Files::isRegularFile).collect(Collectors.toSet());
    }
  }

  private static void flip(Path file, long position) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[Math.toIntExact(position)] ^= 1;
    Files.write(file, bytes);
  }

  private static String console() {
    try {
      return Files.readString(product.data().resolve("logs").resolve("console.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
