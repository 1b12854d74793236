package nl.dossierkluis.web.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stopping as an operator does, with SIGTERM: it ends soon and wholly, and all is there again. */
class StopIT {

  private static final byte[] TEXT =
      "Verslag van een verzonnen gesprek over passend werk in de zorg en een korte cursus."
          .getBytes(UTF_8);

  private RunningProduct product;
  private String[] session;

  @BeforeEach
  void aPractice() {
    product = RunningProduct.start(Products.freshData("stop"));
    RealPractice.setUp(product);
    session = RealPractice.signIn(product);
  }

  @AfterEach
  void stop() {
    if (product != null) {
      product.close();
    }
  }

  @Test
  void leavesNoProcessBehindAndLosesNothing() {
    String document = keepADocument();
    List<ProcessHandle> children = product.children();
    assertThat(children).as("an inspection worker").isNotEmpty();

    assertThat(product.stop()).as("ended within 30 seconds").isTrue();
    Await.until(
        "its processes are gone",
        () -> children.stream().filter(ProcessHandle::isAlive).toList(),
        List::isEmpty);

    assertThat(product.data().resolve("backup").resolve("generations"))
        .as("a backup made at the stop")
        .isDirectoryContaining("glob:**.index");

    product = RunningProduct.start(product.data());
    assertThat(product.console()).noneMatch(line -> line.startsWith("set-up: "));
    assertThat(get("/api/documents/" + document + "/content").body()).isEqualTo(TEXT);
    session = RealPractice.signIn(product);
    assertThat(get("/api/documents/" + document + "/content").body()).isEqualTo(TEXT);
  }

  @Test
  void endsAlsoInTheMiddleOfAnUpload() {
    String dossier = newDossier();
    HangingBody body = new HangingBody();
    Thread sender = new Thread(() -> uploadInVain(dossier, body));
    sender.start();
    Await.until("the upload is under way", this::incoming, count -> count > 0);
    assertThat(product.stop()).as("ended within 30 seconds").isTrue();
    body.end();

    product = RunningProduct.start(product.data());
    assertThat(incoming()).isZero();
    assertThat(Api.json(get("/api/dossiers/" + dossier + "/documents")).getJsonArray("items"))
        .isEmpty();
  }

  private void uploadInVain(String dossier, HangingBody body) {
    try {
      HttpResponse<byte[]> answer = upload(dossier, BodyPublishers.ofInputStream(() -> body));
      assertThat(answer.statusCode()).isNotEqualTo(201);
    } catch (UncheckedIOException e) {
      return; // The server went away, as it was told.
    }
  }

  /** Bodies that are being sealed. */
  private long incoming() {
    String[] names = product.data().resolve("blobs/incoming").toFile().list();
    return names == null ? 0 : names.length;
  }

  /** A body that stops in the middle, as on a connection that has become slow. */
  private static final class HangingBody extends InputStream {

    private static final int BEFORE = 1 << 20;

    private final CountDownLatch ended = new CountDownLatch(1);
    private int given;

    @Override
    public int read() {
      if (given++ < BEFORE) {
        return 'a';
      }
      try {
        ended.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      int first = read();
      if (first < 0) {
        return -1;
      }
      Arrays.fill(bytes, from, from + length, (byte) first);
      given += length - 1;
      return length;
    }

    void end() {
      ended.countDown();
    }
  }

  private String keepADocument() {
    HttpResponse<byte[]> uploaded = upload(newDossier(), BodyPublishers.ofByteArray(TEXT));
    assertThat(uploaded.statusCode()).isEqualTo(201);
    String path = "/api/documents/" + Api.json(uploaded).getString("id");
    JsonObject document =
        Await.until(
            "it is inspected",
            () -> Api.json(get(path)),
            found -> !found.getString("state").equals("RECEIVED"));
    assertThat(document.getString("state")).isEqualTo("ACCEPTED");
    return document.getString("id");
  }

  private String newDossier() {
    String client = post("/api/clients", "{\"name\":\"Bas Verzonnen\",\"email\":\"b@k.example\"}");
    return post(
        "/api/clients/" + client + "/dossiers",
        "{\"title\":\"Loopbaan\",\"commissionType\":\"EMPLOYER\"}");
  }

  private HttpResponse<byte[]> upload(String dossier, BodyPublisher body) {
    return send(
        "POST",
        "/api/dossiers/" + dossier + "/documents?type=SESSION_REPORT",
        body,
        "Content-Type",
        "text/plain",
        "Content-Disposition",
        Api.disposition("verslag.txt"));
  }

  private String post(String path, String json) {
    return Api.json(
            send("POST", path, BodyPublishers.ofString(json), "Content-Type", "application/json"))
        .getString("id");
  }

  private HttpResponse<byte[]> get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  private HttpResponse<byte[]> send(
      String method, String path, BodyPublisher body, String... headers) {
    return Api.stranger(product)
        .send(
            method,
            path,
            body,
            Stream.of(session, headers).flatMap(Stream::of).toArray(String[]::new));
  }
}
