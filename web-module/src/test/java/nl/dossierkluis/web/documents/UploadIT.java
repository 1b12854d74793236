package nl.dossierkluis.web.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import nl.dossierkluis.web.product.Api;
import nl.dossierkluis.web.product.Await;
import nl.dossierkluis.web.product.Products;
import nl.dossierkluis.web.product.RunningProduct;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploading and downloading through HTTP: what is refused, what is kept, and what comes back. */
class UploadIT {

  private static final byte[] TEXT =
      """
      Verslag van het tweede gesprek. We spraken over het zoeken naar passend werk in de zorg, over
      de brieven die deze week de deur uit gaan en over de vraag of een korte cursus zou helpen.
      """
          .getBytes(UTF_8);

  private static RunningProduct product;
  private static Api coach;

  private String dossier;

  @BeforeAll
  static void start() {
    product = Products.demo();
    coach = new Api(product, product.account("COACH").token());
  }

  @BeforeEach
  void aDossier() {
    dossier = coach.newDossier();
  }

  @Nested
  class Refuses {

    @Test
    void aStranger() {
      assertThat(Api.stranger(product).upload(dossier, "CV", "cv.txt", TEXT).statusCode())
          .isEqualTo(401);
      assertThat(
              new Api(product, "A".repeat(43)).upload(dossier, "CV", "cv.txt", TEXT).statusCode())
          .isEqualTo(401);
      nothingIsKept();
    }

    @Test
    void whoeverDoesNotWorkInTheDossier() {
      Api client = new Api(product, product.account("CLIENT").token());
      assertThat(client.upload(dossier, "CV", "cv.txt", TEXT).statusCode()).isEqualTo(404);
      Api owner = new Api(product, product.account("OWNER").token());
      assertThat(owner.upload(dossier, "CV", "cv.txt", TEXT).statusCode()).isEqualTo(404);
      nothingIsKept();
    }

    @Test
    void theClientInHerOwnDossier() {
      Api client = new Api(product, product.account("CLIENT").token());
      String own = Api.json(client.get("/api/me")).getString("clientId");
      String hers =
          Api.json(client.get("/api/clients/" + own + "/dossiers"))
              .getJsonArray("items")
              .getJsonObject(0)
              .getString("id");
      assertThat(client.upload(hers, "CV", "cv.txt", TEXT).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "multipart/form-data; boundary=x",
          "MULTIPART/mixed; boundary=x",
          "application/x-www-form-urlencoded"
        })
    void formsAndMultipart(String contentType) {
      HttpResponse<byte[]> response =
          coach.send(
              "POST",
              "/api/dossiers/" + dossier + "/documents?type=CV",
              BodyPublishers.ofByteArray(TEXT),
              "Content-Type",
              contentType,
              "Content-Disposition",
              Api.disposition("cv.txt"));
      assertThat(response.statusCode()).isEqualTo(415);
      nothingIsKept();
    }

    @Test
    void anEmptyBody() {
      HttpResponse<byte[]> response = coach.upload(dossier, "CV", "cv.txt", new byte[0]);
      assertThat(response.statusCode()).isEqualTo(422);
      assertThat(Api.json(response).getString("field")).isEqualTo("body");
      nothingIsKept();
    }

    @Test
    void anUnknownType() {
      HttpResponse<byte[]> response = coach.upload(dossier, "NOVEL", "cv.txt", TEXT);
      assertThat(response.statusCode()).isEqualTo(422);
      assertThat(Api.json(response).getString("field")).isEqualTo("type");
      nothingIsKept();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MEDICAL_LETTER", "ID_COPY"})
    void aTypeThatThePracticeDoesNotTake(String type) {
      HttpResponse<byte[]> response = coach.upload(dossier, type, "brief.pdf", TEXT);
      assertThat(response.statusCode()).isEqualTo(422);
      nothingIsKept();
    }

    @ParameterizedTest
    @ValueSource(strings = {"attachment", "attachment; filename*=UTF-8''%ZZ"})
    void aFileWithoutAName(String disposition) {
      HttpResponse<byte[]> response =
          coach.send(
              "POST",
              "/api/dossiers/" + dossier + "/documents",
              BodyPublishers.ofByteArray(TEXT),
              "Content-Disposition",
              disposition);
      assertThat(response.statusCode()).isEqualTo(422);
      assertThat(Api.json(response).getString("field")).isEqualTo("fileName");
      nothingIsKept();
    }

    @Test
    void aDossierThatIsNotThere() {
      assertThat(coach.upload("AAAAAAAAAAAAAAAAAAAAAA", "CV", "cv.txt", TEXT).statusCode())
          .isEqualTo(404);
    }

    @Test
    void aClosedDossier() {
      assertThat(coach.post("/api/dossiers/" + dossier + "/close", "{}").statusCode())
          .isEqualTo(200);
      HttpResponse<byte[]> response = coach.upload(dossier, "CV", "cv.txt", TEXT);
      assertThat(response.statusCode()).isEqualTo(409);
      assertThat(Api.json(response).getString("state")).isEqualTo("CLOSED");
      nothingIsKept();
    }

    /** A body of 101 MB is announced and never sent: the answer comes before it. */
    @Test
    void aBodyThatIsTooLongBeforeItIsRead() throws IOException {
      try (Socket socket = new Socket("localhost", product.port())) {
        String head = head("Content-Length: " + 101L * 1024 * 1024);
        socket.getOutputStream().write(head.getBytes(UTF_8));
        assertThat(statusLine(socket.getInputStream())).contains(" 413 ");
      }
      nothingIsKept();
    }

    /** A chunked body tells no length; the limit is noticed while it streams. */
    @Test
    void aBodyThatTurnsOutTooLong() throws IOException {
      try (Socket socket = new Socket("localhost", product.port())) {
        OutputStream out = socket.getOutputStream();
        out.write(head("Transfer-Encoding: chunked").getBytes(UTF_8));
        byte[] megabyte = new byte[1024 * 1024];
        boolean refused = false;
        for (int sent = 0; sent < 120 && !refused; sent++) {
          refused = !writeChunk(out, megabyte);
        }
        assertThat(refused || statusLine(socket.getInputStream()).contains(" 413 ")).isTrue();
      }
      nothingIsKept();
    }

    @Test
    void aBodyThatBreaksOff() throws IOException {
      try (Socket socket = new Socket("localhost", product.port())) {
        OutputStream out = socket.getOutputStream();
        out.write(head("Content-Length: 100000").getBytes(UTF_8));
        out.write(new byte[50_000]);
        out.flush();
      }
      Await.until("the server noticed", this::documents, documents -> documents == 0);
      nothingIsKept();
    }

    private boolean writeChunk(OutputStream out, byte[] chunk) {
      try {
        out.write((Integer.toHexString(chunk.length) + "\r\n").getBytes(UTF_8));
        out.write(chunk);
        out.write("\r\n".getBytes(UTF_8));
        return true;
      } catch (IOException e) {
        // The server has answered and closed the connection.
        return e.getMessage() == null;
      }
    }

    private String head(String length) {
      return "POST /api/dossiers/"
          + dossier
          + "/documents?type=CV HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
          + product.account("COACH").token()
          + "\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=cv.txt\r\n"
          + length
          + "\r\n\r\n";
    }

    private static String statusLine(InputStream in) throws IOException {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
        line.append((char) c);
      }
      return line.toString();
    }

    private void nothingIsKept() {
      assertThat(documents()).isZero();
    }

    private int documents() {
      return Api.json(coach.get("/api/dossiers/" + dossier + "/documents"))
          .getJsonArray("items")
          .size();
    }
  }

  @Nested
  class Inspects {

    @Test
    void aProgramInDisguise() throws IOException {
      byte[] program = new byte[4096];
      program[0] = 'M';
      program[1] = 'Z';
      JsonObject document = inspected("CV", "cv.pdf", program);
      assertThat(document.getString("state")).isEqualTo("REFUSED");
      assertThat(Api.findings(document)).contains("CONTENT_NAME_MISMATCH", "TYPE_NOT_ALLOWED");
      assertThat(document.getJsonArray("findings").getJsonObject(0).getString("message"))
          .isNotBlank();
      assertThat(document.getString("name")).isEqualTo("cv.pdf");
      HttpResponse<byte[]> content =
          coach.get("/api/documents/" + document.getString("id") + "/content");
      assertThat(content.statusCode()).isEqualTo(409);
      assertThat(Api.json(content).getString("state")).isEqualTo("REFUSED");
    }

    @Test
    void aPictureWhereATextBelongs() {
      byte[] png = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
      JsonObject document = inspected("SESSION_REPORT", "verslag.png", png);
      assertThat(document.getString("state")).isEqualTo("REFUSED");
      assertThat(Api.findings(document)).contains("TYPE_NOT_ALLOWED");
    }

    @Test
    void whatNobodyHasSortedYet() {
      JsonObject document = inspected(null, "notitie.txt", TEXT);
      assertThat(document.getString("type")).isEqualTo("UNSORTED");
      assertThat(document.getString("state")).isEqualTo("ACCEPTED");
      assertThat(document.getString("language")).isEqualTo("nl");
      assertThat(document.getBoolean("visibleToClient")).isFalse();
    }

    @Test
    void nothingThatIsWaiting() {
      String id = Api.json(coach.upload(dossier, "CV", "cv.txt", TEXT)).getString("id");
      assertThat(coach.awaitInspection(id).getString("state")).isEqualTo("ACCEPTED");
      HttpResponse<byte[]> decision =
          coach.post("/api/documents/" + id + "/decision", "{\"decision\":\"REFUSE\"}");
      assertThat(decision.statusCode()).isEqualTo(409);
    }
  }

  @Nested
  class Keeps {

    @Test
    void everyByteAndItsHash() throws NoSuchAlgorithmException {
      byte[] bytes = new byte[3_000_017];
      new Random(7).nextBytes(bytes);
      HttpResponse<byte[]> uploaded = coach.upload(dossier, null, "groot.bin", bytes);
      assertThat(uploaded.statusCode()).isEqualTo(201);
      JsonObject answer = Api.json(uploaded);
      assertThat(answer.getString("sha256"))
          .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
      assertThat(answer.getString("state")).isEqualTo("RECEIVED");
      assertThat(uploaded.headers().firstValue("Location").orElseThrow())
          .endsWith("/api/documents/" + answer.getString("id"));
    }

    @Test
    void theNameAsItWasGiven() {
      String name = "Verslag – été & “x”; 100%.txt";
      String id = Api.json(coach.upload(dossier, "SESSION_REPORT", name, TEXT)).getString("id");
      JsonObject document = coach.awaitInspection(id);
      assertThat(document.getString("name")).isEqualTo(name);
      HttpResponse<byte[]> content = coach.get("/api/documents/" + id + "/content");
      assertThat(content.body()).isEqualTo(TEXT);
      assertThat(
              ContentDisposition.fileName(
                  content.headers().firstValue("Content-Disposition").orElseThrow()))
          .isEqualTo(name);
      assertThat(content.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(content.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("sandbox");
      assertThat(content.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void andGivesParts() {
      byte[] bytes = new byte[100_000];
      new Random(8).nextBytes(bytes);
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) ('a' + (bytes[i] & 15));
      }
      String id = Api.json(coach.upload(dossier, "CV", "cv.txt", bytes)).getString("id");
      coach.awaitInspection(id);
      String path = "/api/documents/" + id + "/content";
      HttpResponse<byte[]> part = coach.get(path, "Range", "bytes=40000-40099");
      assertThat(part.statusCode()).isEqualTo(206);
      assertThat(part.body()).isEqualTo(Arrays.copyOfRange(bytes, 40_000, 40_100));
      assertThat(part.headers().firstValue("Content-Range")).contains("bytes 40000-40099/100000");
      assertThat(coach.get(path, "Range", "bytes=-5").body())
          .isEqualTo(Arrays.copyOfRange(bytes, 99_995, 100_000));
      HttpResponse<byte[]> beyond = coach.get(path, "Range", "bytes=100000-");
      assertThat(beyond.statusCode()).isEqualTo(416);
      assertThat(beyond.headers().firstValue("Content-Range")).contains("bytes */100000");
    }

    @Test
    void itsPlaceAfterSorting() {
      String id = Api.json(coach.upload(dossier, null, "x.txt", TEXT)).getString("id");
      coach.awaitInspection(id);
      String sorting = "{\"ids\":[\"%s\"],\"type\":\"%s\"}";
      assertThat(
              coach.post("/api/documents/sorting", sorting.formatted(id, "RECORDING")).statusCode())
          .isEqualTo(422);
      assertThat(coach.post("/api/documents/sorting", sorting.formatted(id, "CV")).statusCode())
          .isEqualTo(204);
      JsonObject document = Api.json(coach.get("/api/documents/" + id));
      assertThat(document.getString("type")).isEqualTo("CV");
      assertThat(document.getBoolean("visibleToClient")).isTrue();
      assertThat(coach.get("/api/documents/" + id + "/content").body()).isEqualTo(TEXT);
    }

    @Test
    void nothingOfWhatIsDestroyed() {
      String id = Api.json(coach.upload(dossier, "CV", "cv.txt", TEXT)).getString("id");
      coach.awaitInspection(id);
      assertThat(coach.delete("/api/documents/" + id).statusCode()).isEqualTo(204);
      assertThat(Api.json(coach.get("/api/documents/" + id)).getString("state"))
          .isEqualTo("DESTROYED");
      assertThat(coach.get("/api/documents/" + id + "/content").statusCode()).isEqualTo(409);
      assertThat(coach.delete("/api/documents/" + id).statusCode()).isEqualTo(409);
    }
  }

  private JsonObject inspected(String type, String name, byte[] bytes) {
    HttpResponse<byte[]> uploaded = coach.upload(dossier, type, name, bytes);
    assertThat(uploaded.statusCode()).isEqualTo(201);
    return coach.awaitInspection(Api.json(uploaded).getString("id"));
  }
}
