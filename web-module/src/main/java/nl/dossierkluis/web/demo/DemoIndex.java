package nl.dossierkluis.web.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.dossierkluis.documents.DocumentType;
import nl.dossierkluis.dossiers.CommissionType;

/**
 * What the demo practice consists of, as the build wrote it beside its files.
 *
 * @param clients in the order in which they are registered
 */
record DemoIndex(List<DemoClient> clients) {

  /** A fictional client with her dossier. */
  record DemoClient(
      String name,
      String email,
      String title,
      CommissionType commissionType,
      String commissionedBy,
      List<DemoDocument> documents) {}

  /**
   * A document of hers.
   *
   * @param file in the demo folder
   * @param name file name as a coach would call it
   */
  record DemoDocument(Path file, String name, DocumentType type, String mediaType) {}

  static DemoIndex read(Path folder) throws IOException {
    try (JsonReader reader =
        Json.createReader(Files.newInputStream(folder.resolve("documents.json")))) {
      List<JsonObject> clients =
          reader.readObject().getJsonArray("clients").getValuesAs(JsonValue::asJsonObject);
      return new DemoIndex(clients.stream().map(client -> client(client, folder)).toList());
    }
  }

  private static DemoClient client(JsonObject json, Path folder) {
    JsonObject dossier = json.getJsonObject("dossier");
    return new DemoClient(
        json.getString("name"),
        json.getString("email"),
        dossier.getString("title"),
        CommissionType.valueOf(dossier.getString("commissionType")),
        dossier.getString("commissionedBy", ""),
        json.getJsonArray("documents").getValuesAs(JsonValue::asJsonObject).stream()
            .map(document -> document(document, folder))
            .toList());
  }

  private static DemoDocument document(JsonObject json, Path folder) {
    String type = json.getString("type", "");
    return new DemoDocument(
        folder.resolve(json.getString("file")),
        json.getString("name"),
        type.isEmpty() ? DocumentType.UNSORTED : DocumentType.valueOf(type),
        json.getString("mediaType"));
  }
}
