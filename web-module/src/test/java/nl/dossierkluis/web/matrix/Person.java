package nl.dossierkluis.web.matrix;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody who has signed in with her browser and does what her role may. */
final class Person {

  private final Http http;
  private final Credentials credentials;

  private Person(Http http, Credentials credentials) {
    this.http = http;
    this.credentials = credentials;
  }

  static Person signIn(Http http, String name, String email, String password) {
    Answer in =
        http.ask(
            "POST",
            "/api/session",
            Map.of("Content-Type", Http.JSON),
            "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    if (in.status() != 204) {
      throw new AssertionError("%s cannot sign in: %s".formatted(email, in));
    }
    return new Person(http, Credentials.from(name, in));
  }

  Credentials credentials() {
    return credentials;
  }

  JsonObject get(String path) {
    return json(http.ask("GET", path, credentials.headers(), ""));
  }

  List<JsonObject> items(String path) {
    return get(path).getJsonArray("items").getValuesAs(JsonObject.class);
  }

  JsonObject post(String path, String body) {
    return json(http.ask("POST", path, headers(Http.JSON), body));
  }

  /** Puts a text file into a dossier and returns the document's id. */
  String upload(String dossier, String type, String fileName, String text) {
    Map<String, String> headers = headers(Http.BYTES);
    headers.put("Content-Disposition", "attachment; filename*=UTF-8''" + fileName);
    String path = "/api/dossiers/" + dossier + "/documents?type=" + type;
    return json(http.ask("POST", path, headers, text)).getString("id");
  }

  /** Fills in a form of a page, presses its button and returns what comes. */
  Answer submit(String page, String form, Map<String, String> typed) {
    Answer shown = http.ask("GET", page, credentials.headers(), "");
    PageForm found =
        PageForm.in(shown.body()).stream()
            .filter(each -> each.id().equals(form))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no form " + form + " on " + page + shown));
    return http.ask("POST", page, headers(Http.FORM), found.with(typed).encoded());
  }

  private Map<String, String> headers(String type) {
    Map<String, String> headers = new HashMap<>(credentials.headers());
    headers.put("Content-Type", type);
    if (credentials.isSession()) {
      headers.put("X-CSRF-Token", credentials.csrf());
    }
    return headers;
  }

  private static JsonObject json(Answer answer) {
    if (answer.status() >= 300) {
      throw new AssertionError(answer.toString());
    }
    String text =
        new String(answer.body().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
