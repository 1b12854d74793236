package nl.dossierkluis.web.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The disk of the blobs, or of the keyring, is full, and then is not. */
class FullDiskIT {

  private static final int MEGABYTES = 32;
  private static final byte[] SMALL = bytes(100_000);

  private static RunningProduct product;
  private static Api coach;
  private static String dossier;
  private static String stored;

  @BeforeAll
  static void startOnSmallDisks() {
    product =
        RunningProduct.startOnSmallDisks(
            Products.freshData("full"), MEGABYTES, List.of("blobs", "keyring"));
    coach = new Api(product, product.account("COACH").token());
    dossier = coach.newDossier();
    stored = accepted(SMALL);
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @Test
  void aBodyForWhichThereIsNoRoomIsRefusedAndNothingOfItIsKept() throws IOException {
    Path blobs = SmallDisk.of(product, "blobs").folder();
    long before = used(blobs);
    HttpResponse<byte[]> answer = upload(bytes(MEGABYTES * 1_000_000 * 3 / 2));
    assertIsFull(answer);
    assertThat(used(blobs)).isEqualTo(before);
    assertReads();
    accepted(SMALL);
  }

  @Test
  void readsGoOnWhileTheDiskOfTheBlobsIsFullAndUploadsOnceItIsNot() throws IOException {
    refusesWhileFull("blobs");
  }

  @Test
  void readsGoOnWhileTheDiskOfTheKeyringIsFullAndUploadsOnceItIsNot() throws IOException {
    refusesWhileFull("keyring");
  }

  private static void refusesWhileFull(String folder) throws IOException {
    int documents = listed();
    SmallDisk disk = SmallDisk.of(product, folder);
    disk.fill();
    try {
      assertIsFull(upload(SMALL));
      assertIsFull(upload(SMALL));
      assertReads();
      assertThat(listed()).isEqualTo(documents);
    } finally {
      disk.free();
    }
    accepted(SMALL);
    assertThat(listed()).isEqualTo(documents + 1);
  }

  private static void assertIsFull(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(507);
    assertPasses(answer);
  }

  private static void assertPasses(HttpResponse<byte[]> answer) {
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("Retry-After")).contains("60");
    assertThat(Api.json(answer).getString("incident")).matches("[A-Z2-7]{8}");
    assertThat(Api.json(answer).getString("title")).startsWith("De ");
  }

  private static void assertReads() {
    HttpResponse<byte[]> content = coach.get("/api/documents/" + stored + "/content");
    assertThat(content.statusCode()).isEqualTo(200);
    assertThat(content.body()).isEqualTo(SMALL);
  }

  private static int listed() {
    JsonObject page = Api.json(coach.get("/api/dossiers/" + dossier + "/documents?limit=200"));
    assertThat(page.containsKey("next")).isFalse();
    return page.getJsonArray("items").size();
  }

  private static HttpResponse<byte[]> upload(byte[] body) {
    return coach.upload(dossier, "RECORDING", "opname.wav", body);
  }

  /** Uploads and waits until it is inspected. */
  private static String accepted(byte[] body) {
    HttpResponse<byte[]> answer = upload(body);
    assertThat(answer.statusCode()).isEqualTo(201);
    JsonObject document = coach.awaitInspection(Api.json(answer).getString("id"));
    assertThat(document.getString("state")).isEqualTo("ACCEPTED");
    return document.getString("id");
  }

  private static byte[] bytes(int length) {
    return TestBody.of(new byte[32], 7, length);
  }

  private static long used(Path folder) throws IOException {
    long used = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        used += Files.size(file);
      }
    }
    return used;
  }
}
