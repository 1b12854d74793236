package nl.dossierkluis.web.api;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.dossierkluis.platform.InvalidInput;

/**
 * Reads the JSON body of a request into a record. What is no JSON is a bad request; what is JSON
 * but does not fit is invalid input that names the field. Unknown fields are ignored, missing ones
 * are null: what is required, the boundary says.
 */
public final class Commands {

  private static final int LONGEST_BODY = 1024 * 1024;

  private Commands() {}

  /** Reads a body; an empty one counts as an empty object. */
  public static <T extends Record> T read(InputStream body, Class<T> type) {
    JsonObject json = parse(body);
    RecordComponent[] components = type.getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(component -> value(component, json.get(component.getName())))
            .toArray();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a command must be a record anybody can make", e);
    }
  }

  private static JsonObject parse(InputStream body) {
    try {
      byte[] bytes = body.readNBytes(LONGEST_BODY + 1);
      if (bytes.length > LONGEST_BODY) {
        throw new UnreadableBody();
      }
      if (bytes.length == 0) {
        return JsonValue.EMPTY_JSON_OBJECT;
      }
      try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
        return reader.readObject();
      }
    } catch (JsonException | IOException e) {
      throw new UnreadableBody().because(e);
    }
  }

  private static Object value(RecordComponent component, JsonValue json) {
    if (json == null || json.getValueType() == JsonValue.ValueType.NULL) {
      return null;
    }
    return convert(component.getName(), component.getGenericType(), json);
  }

  private static Object convert(String field, Type type, JsonValue json) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return list(field, list.getActualTypeArguments()[0], json);
    }
    if (type == Boolean.class) {
      return flag(field, json);
    }
    if (type == Integer.class && json instanceof JsonNumber number && number.isIntegral()) {
      return number.intValue();
    }
    if (!(json instanceof JsonString text)) {
      throw new InvalidInput(field, "api.wrong-type");
    }
    return fromText(field, (Class<?>) type, text.getString());
  }

  private static Object fromText(String field, Class<?> type, String text) {
    if (type == String.class) {
      return text;
    }
    try {
      if (type == LocalDate.class) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      throw new InvalidInput(field, "api.date").because(e);
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(text))
        .findFirst()
        .orElseThrow(() -> new InvalidInput(field, "api.unknown-value"));
  }

  private static Boolean flag(String field, JsonValue json) {
    return switch (json.getValueType()) {
      case TRUE -> true;
      case FALSE -> false;
      default -> throw new InvalidInput(field, "api.wrong-type");
    };
  }

  private static List<Object> list(String field, Type type, JsonValue json) {
    if (json.getValueType() != JsonValue.ValueType.ARRAY) {
      throw new InvalidInput(field, "api.wrong-type");
    }
    List<Object> values = new ArrayList<>();
    json.asJsonArray().forEach(value -> values.add(convert(field, type, value)));
    return values;
  }
}
