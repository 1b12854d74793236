package nl.dossierkluis.web.faces;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Serves our scripts, a page of a test and an interface that answers as told, under the same
 * content policy as the product.
 */
final class ScriptServer implements AutoCloseable {

  /** An upload as it arrived. */
  record Upload(String query, String disposition, String type, String token, String body) {}

  final List<Upload> uploads = new CopyOnWriteArrayList<>();
  final Semaphore gate = new Semaphore(Integer.MAX_VALUE / 2);
  final AtomicInteger busiest = new AtomicInteger();
  volatile String page = "";
  volatile String documents = "{\"items\":[]}";
  volatile int status = 201;
  volatile String answer = "{}";

  private final AtomicInteger busy = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  ScriptServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/assets/", this::asset);
    server.createContext("/api/", this::api);
    server.createContext("/", exchange -> send(exchange, 200, "text/html", bytes(page)));
    server.setExecutor(threads);
    server.start();
  }

  String address(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }

  private void asset(HttpExchange exchange) throws IOException {
    Path file = Webapp.ROOT.resolve(exchange.getRequestURI().getPath().substring(1));
    String type = file.toString().endsWith(".js") ? "text/javascript" : "text/css";
    if (Files.exists(file)) {
      send(exchange, 200, type, Files.readAllBytes(file));
    } else {
      send(exchange, 404, type, new byte[0]);
    }
  }

  private void api(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("POST")) {
      busiest.accumulateAndGet(busy.incrementAndGet(), Math::max);
      gate.acquireUninterruptibly();
      uploads.add(upload(exchange));
      busy.decrementAndGet();
      gate.release();
      send(exchange, status, "application/problem+json", bytes(answer));
    } else {
      send(exchange, 200, "application/json", bytes(documents));
    }
  }

  private static Upload upload(HttpExchange exchange) throws IOException {
    return new Upload(
        exchange.getRequestURI().getQuery(),
        exchange.getRequestHeaders().getFirst("Content-Disposition"),
        exchange.getRequestHeaders().getFirst("Content-Type"),
        exchange.getRequestHeaders().getFirst("X-CSRF-Token"),
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type + ";charset=UTF-8");
    exchange.getResponseHeaders().add("Content-Security-Policy", SecurityHeaders.POLICY);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
