package nl.dossierkluis.personaldata;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The form of one kind of sealed record. SQL cannot migrate what it cannot read, so every record
 * carries the number of its form and readers lift old ones.
 *
 * @param table table in which the record stands; bound into the seal
 * @param type record class of the newest form
 * @param lifts pure functions, the first from form 1 to 2, the next from 2 to 3, and so on; the
 *     newest form has the number {@code lifts.size() + 1}
 */
public record RecordSchema<T extends Record>(
    String table, Class<T> type, List<UnaryOperator<JsonObject>> lifts) {

  public RecordSchema {
    lifts = List.copyOf(lifts);
  }

  /** A kind of record that still has its first form. */
  public static <T extends Record> RecordSchema<T> first(String table, Class<T> type) {
    return new RecordSchema<>(table, type, List.of());
  }

  /** Number of the newest form. */
  public int version() {
    return lifts.size() + 1;
  }

  /** Name of the field group, bound into the seal: a table may hold several records a row. */
  String group() {
    return type.getSimpleName();
  }

  /** Lifts a record of an older form, or throws when the form is newer than this program. */
  JsonObject lift(JsonObject fields, int from) {
    if (from < 1 || from > version()) {
      throw new IllegalStateException(
          "a record of " + table + " has form " + from + ", this program knows 1 to " + version());
    }
    JsonObject lifted = fields;
    for (UnaryOperator<JsonObject> lift : lifts.subList(from - 1, lifts.size())) {
      lifted = lift.apply(lifted);
    }
    return lifted;
  }
}
