package nl.dossierkluis.web.product;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** A program that uses the REST interface with a bearer token. */
public final class Api {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String base;
  private final String token;

  public Api(RunningProduct product, String token) {
    this(product.base(), token);
  }

  public Api(String base, String token) {
    this.base = base;
    this.token = token;
  }

  /** A program without a token. */
  public static Api stranger(RunningProduct product) {
    return new Api(product, null);
  }

  public HttpResponse<byte[]> get(String path, String... headers) {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  public HttpResponse<byte[]> delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody());
  }

  public HttpResponse<byte[]> post(String path, String json) {
    return send("POST", path, BodyPublishers.ofString(json), "Content-Type", "application/json");
  }

  /** Uploads a document of a type; null for one that is not sorted. */
  public HttpResponse<byte[]> upload(String dossier, String type, String name, byte[] bytes) {
    String path = "/api/dossiers/" + dossier + "/documents" + (type == null ? "" : "?type=" + type);
    return send(
        "POST",
        path,
        BodyPublishers.ofByteArray(bytes),
        "Content-Type",
        "application/octet-stream",
        "Content-Disposition",
        disposition(name));
  }

  public static String disposition(String name) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename*=UTF-8''" + encoded.replace("*", "%2A");
  }

  public HttpResponse<byte[]> send(
      String method, String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofMinutes(2))
            .method(method, body);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public static JsonObject json(HttpResponse<byte[]> response) {
    String text = new String(response.body(), StandardCharsets.UTF_8);
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** Makes a client and a dossier of hers, and returns its id. */
  public String newDossier() {
    int number = ThreadLocalRandom.current().nextInt(1_000_000);
    String client =
        json(post(
                "/api/clients",
                "{\"name\":\"Test Verzinsel\",\"email\":\"t%d@test.example\"}".formatted(number)))
            .getString("id");
    return json(post(
            "/api/clients/" + client + "/dossiers",
            "{\"title\":\"Traject\",\"commissionType\":\"EMPLOYER\"}"))
        .getString("id");
  }

  /** Waits until a document is inspected, and returns it. */
  public JsonObject awaitInspection(String document) {
    return Await.until(
        "document " + document + " is inspected",
        () -> json(get("/api/documents/" + document)),
        found -> !found.getString("state").equals("RECEIVED"));
  }

  /** The codes of the findings of a document. */
  public static List<String> findings(JsonObject document) {
    return document.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
        .map(finding -> finding.getString("code"))
        .toList();
  }

  /** Headers by name, for assertions. */
  public static Map<String, List<String>> headers(HttpResponse<?> response) {
    return response.headers().map();
  }
}
