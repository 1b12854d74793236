package nl.dossierkluis.rights;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.dossierkluis.personaldata.Export;
import nl.dossierkluis.personaldata.ExportedFile;

/**
 * A person's data as one zip: an overview page, the same as JSON, and the files. Facts are
 * collected first; the files are read from the vault one after another while the zip is written.
 */
public final class DataPackage implements Export, ExportedFile.Content {

  private final OverviewPage overview;
  private final List<ExportedRecord> records = new ArrayList<>();
  private final Map<String, ExportedFile> files = new LinkedHashMap<>();

  DataPackage(OverviewPage overview) {
    this.overview = overview;
  }

  /** One record that a feature told of. */
  record ExportedRecord(String kind, Map<String, String> facts) {}

  @Override
  public void record(String kind, Map<String, String> facts) {
    records.add(new ExportedRecord(kind, facts));
  }

  @Override
  public void file(ExportedFile file) {
    files.put(PathNames.unique(file.folder(), file.name(), files.keySet()), file);
  }

  /** Says whether nothing at all is held about the person. */
  boolean isEmpty() {
    return records.isEmpty() && files.isEmpty();
  }

  /** The zip; what it is made of is read while it is read. */
  @Override
  public InputStream open() {
    List<ZipStream.Part> parts = new ArrayList<>();
    parts.add(part("overzicht.html", overview.html(records, files)));
    parts.add(part("gegevens.json", json().toString()));
    files.forEach((path, file) -> parts.add(new ZipStream.Part(path, file.content())));
    return new ZipStream(parts);
  }

  private static ZipStream.Part part(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new ZipStream.Part(name, () -> new ByteArrayInputStream(bytes));
  }

  private JsonObject json() {
    JsonArrayBuilder recordArray = Json.createArrayBuilder();
    records.forEach(
        told ->
            recordArray.add(
                Json.createObjectBuilder()
                    .add("kind", told.kind())
                    .add("facts", object(told.facts()))));
    JsonArrayBuilder fileArray = Json.createArrayBuilder();
    files.forEach(
        (path, file) ->
            fileArray.add(
                Json.createObjectBuilder()
                    .add("path", path)
                    .add("length", file.length())
                    .add("facts", object(file.facts()))));
    return Json.createObjectBuilder()
        .add("format", "dossierkluis-package/1")
        .add("state", overview.standPer().toString())
        .add("records", recordArray)
        .add("files", fileArray)
        .build();
  }

  private static JsonObjectBuilder object(Map<String, String> facts) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    facts.forEach(object::add);
    return object;
  }
}
