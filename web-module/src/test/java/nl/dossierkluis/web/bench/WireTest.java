package nl.dossierkluis.web.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireTest {

  private static final String ID = "AbCdEfGhIjKlMnOpQrSt_-";
  private static final int LARGE = 3_000_000;

  private HttpServer server;
  private Wire wire;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/take", WireTest::take);
    server.createContext("/give", WireTest::give);
    server.start();
    wire = new Wire(server.getAddress().getPort(), "secret");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** Answers with the length of the body and the caller's token. */
  private static void take(HttpExchange exchange) throws IOException {
    int length = exchange.getRequestBody().readAllBytes().length;
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    answer(exchange, 201, "{\"id\":\"%s\",\"length\":%d,\"token\":\"%s\"}", ID, length, token);
  }

  private static void answer(HttpExchange exchange, int status, String text, Object... values)
      throws IOException {
    byte[] body = text.formatted(values).getBytes(UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static void give(HttpExchange exchange) throws IOException {
    byte[] body = new byte[LARGE];
    Arrays.fill(body, (byte) 'a');
    exchange.sendResponseHeaders(200, LARGE);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Test
  void sendsAsManyBytesAsItIsTold() {
    Wire.Answer answer = wire.post("/take", LARGE, Server.FILE).orFail(201);
    assertThat(answer.text()).contains("\"length\":" + LARGE, "Bearer secret");
    assertThat(answer.id()).isEqualTo(ID);
    assertThat(answer.seconds()).isPositive();
  }

  @Test
  void countsWhatComesBack() {
    Wire.Answer answer = wire.get("/give").orFail(200);
    assertThat(answer.length()).isEqualTo(LARGE);
    assertThat(answer.firstByte()).isPositive().isLessThanOrEqualTo(answer.seconds());
  }

  @Test
  void failsOnAnyOtherAnswer() {
    assertThatIllegalStateException()
        .isThrownBy(() -> wire.get("/nothing").orFail(200))
        .withMessageContaining("404");
  }
}
