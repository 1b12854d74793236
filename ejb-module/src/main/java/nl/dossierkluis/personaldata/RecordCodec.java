package nl.dossierkluis.personaldata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.BinaryDataStrategy;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/** Writes records as JSON with the number of their form, and reads every form there ever was. */
@ApplicationScoped
class RecordCodec {

  /** Kept: looking for it takes longer, at every record, than reading the record. */
  private final JsonProvider json = JsonProvider.provider();

  private final Jsonb jsonb =
      JsonbBuilder.create(new JsonbConfig().withBinaryDataStrategy(BinaryDataStrategy.BASE_64));

  <T extends Record> byte[] write(RecordSchema<T> schema, T value) {
    JsonObject fields;
    try (var reader = json.createReader(new StringReader(jsonb.toJson(value)))) {
      fields = reader.readObject();
    }
    JsonObject envelope =
        json.createObjectBuilder().add("schema", schema.version()).add("fields", fields).build();
    return envelope.toString().getBytes(StandardCharsets.UTF_8);
  }

  <T extends Record> T read(RecordSchema<T> schema, byte[] bytes) {
    JsonObject envelope;
    try (var reader = json.createReader(new ByteArrayInputStream(bytes))) {
      envelope = reader.readObject();
    }
    JsonObject fields = schema.lift(envelope.getJsonObject("fields"), envelope.getInt("schema"));
    return jsonb.fromJson(fields.toString(), schema.type());
  }
}
