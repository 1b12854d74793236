package nl.dossierkluis.statement;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The fields of one JSON object. Whatever is missing or of another shape is refused with an {@link
 * IllegalArgumentException} that names the place and the field.
 */
record JsonFields(JsonObject json, String place) {

  /** A field that stands twice is refused: which one was meant? */
  private static final JsonReaderFactory READERS =
      Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  /** Reads one object in UTF-8; the stream stays open, for it is the caller's. */
  static JsonFields read(InputStream stream, String place) {
    try {
      return new JsonFields(READERS.createReader(stream).readObject(), place);
    } catch (JsonException e) {
      throw new IllegalArgumentException(place + " is not JSON: " + e.getMessage(), e);
    }
  }

  String text(String field) {
    return required(field, JsonString.class).getString();
  }

  Optional<String> optionalText(String field) {
    return json.containsKey(field) ? Optional.of(text(field)) : Optional.empty();
  }

  LocalDate date(String field) {
    try {
      return LocalDate.parse(text(field));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(place + ": " + field + " is not a date", e);
    }
  }

  Optional<LocalDate> optionalDate(String field) {
    return json.containsKey(field) ? Optional.of(date(field)) : Optional.empty();
  }

  <E extends Enum<E>> E constant(String field, Class<E> type) {
    String name = text(field);
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseThrow(() -> refusal(field + " is unknown: " + name));
  }

  <E extends Enum<E>> Optional<E> optionalConstant(String field, Class<E> type) {
    return json.containsKey(field) ? Optional.of(constant(field, type)) : Optional.empty();
  }

  JsonFields object(String field) {
    return new JsonFields(required(field, JsonObject.class), place + "." + field);
  }

  List<JsonFields> objects(String field) {
    JsonArray array = required(field, JsonArray.class);
    return IntStream.range(0, array.size()).mapToObj(i -> element(field, i, array.get(i))).toList();
  }

  List<String> texts(String field) {
    return required(field, JsonArray.class).stream()
        .map(value -> as(value, JsonString.class, field).getString())
        .toList();
  }

  private JsonFields element(String field, int index, JsonValue value) {
    String name = field + "[" + index + "]";
    return new JsonFields(as(value, JsonObject.class, name), place + "." + name);
  }

  private <T extends JsonValue> T required(String field, Class<T> type) {
    return as(json.get(field), type, field);
  }

  private <T extends JsonValue> T as(JsonValue value, Class<T> type, String name) {
    if (!type.isInstance(value)) {
      throw refusal(name + " is missing or no " + type.getSimpleName());
    }
    return type.cast(value);
  }

  private IllegalArgumentException refusal(String why) {
    return new IllegalArgumentException(place + ": " + why);
  }
}
