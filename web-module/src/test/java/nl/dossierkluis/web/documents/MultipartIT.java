package nl.dossierkluis.web.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import nl.dossierkluis.web.product.DataScan;
import nl.dossierkluis.web.product.Products;
import nl.dossierkluis.web.product.RunningProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Thirty megabytes of multipart to the pages and the programs' interface, from strangers and from
 * people who are signed in. The server under the product would write them to disk.
 */
class MultipartIT {

  private static final byte[] MARK = mark();
  private static final int FIRST = 64 << 10;
  private static final int LENGTH = 30 << 20;
  private static final RunningProduct PRODUCT = Products.demo();

  @ParameterizedTest
  @CsvSource({
    "/accounts/sign-in, false",
    "/accounts/sign-in.xhtml, false",
    "/practice/set-up, false",
    "/today, false",
    "/today, true",
    "/assets/app.css, false",
    "/jakarta.faces.resource/x, false",
    "/api/session, false",
    "/api/clients, true",
    "/api/dossiers/AAAAAAAAAAAAAAAAAAAAAA/documents, false",
    "/api/dossiers/AAAAAAAAAAAAAAAAAAAAAA/documents, true"
  })
  void leavesNothingBehind(String path, boolean signedIn) throws IOException {
    post(path, signedIn, false);
    // A body in chunks announces no length, so that no limit on the length refuses it.
    post(path, signedIn, true);
  }

  private static void post(String path, boolean signedIn, boolean chunked) throws IOException {
    try (Socket socket = new Socket("localhost", PRODUCT.port())) {
      OutputStream out = socket.getOutputStream();
      String part =
          "--b\r\nContent-Disposition: form-data; name=\"email\"; filename=\"a.bin\"\r\n\r\n";
      String size = Integer.toHexString(LENGTH) + "\r\n";
      String head = head(path, signedIn, chunked) + (chunked ? size : "") + part;
      out.write(head.getBytes(UTF_8));
      send(out, FIRST);
      String status =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
      assertThat(status).containsPattern(" (301|401|403|404|415) ");
      send(out, LENGTH - FIRST);
      assertThat(left()).as("while the connection is open").isEmpty();
    }
    assertThat(left()).isEmpty();
  }

  @Test
  void whatIsLeftBehindWouldBeFound() throws IOException {
    Path planted = PRODUCT.data().resolve("run").resolve("tmp").resolve("planted");
    Files.write(planted, MARK);
    try {
      assertThat(left()).containsExactly(planted);
    } finally {
      Files.delete(planted);
    }
  }

  private static String head(String path, boolean signedIn, boolean chunked) {
    String token = PRODUCT.account("COACH").token();
    return "POST %s HTTP/1.1\r\nHost: localhost:%d\r\n%s\r\n%s"
            .formatted(
                path,
                PRODUCT.port(),
                chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + LENGTH,
                signedIn ? "Authorization: Bearer " + token + "\r\n" : "")
        + "Content-Type: multipart/form-data; boundary=b\r\n\r\n";
  }

  /** Sends so many bytes, or as many as are taken: a server that has refused may hang up. */
  private static void send(OutputStream out, int length) throws IOException {
    try {
      for (int sent = 0; sent < length; sent += MARK.length) {
        out.write(MARK);
      }
    } catch (SocketException e) {
      assertThat(e).hasMessageMatching("(?i).*(broken pipe|reset).*");
    }
  }

  /** Files with the mark in them, or named as the server names parts of a request. */
  private static List<Path> left() {
    return new DataScan(PRODUCT.data(), MARK).look();
  }

  private static byte[] mark() {
    byte[] mark = new byte[4096];
    new SecureRandom().nextBytes(mark);
    return mark;
  }
}
