package nl.dossierkluis.audit;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.RandomId;

/**
 * Place of an entry in the order of time: when it happened, and its number among those of the same
 * moment. In text it is what the world knows an entry by, 22 characters base64url as every id, and
 * also where the following page of a list begins.
 *
 * @param at to the microsecond, as the column keeps it
 */
record LogPosition(Instant at, long number) {

  /** Microseconds in a second. */
  private static final long MICROS = 1_000_000;

  /** Nanoseconds in a microsecond. */
  private static final long NANOS = 1_000;

  /** No database keeps a later moment, and no id that we gave has one. */
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  String text() {
    ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES);
    bytes.putLong(at.getEpochSecond() * MICROS + at.getNano() / NANOS).putLong(number);
    return RandomId.encode(bytes.array());
  }

  /** Reads what {@link #text} wrote; empty for any other text. */
  static Optional<LogPosition> find(String text) {
    if (!RandomId.isWellFormed(text)) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
    Instant at = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
    return at.isBefore(Instant.EPOCH) || at.isAfter(LAST)
        ? Optional.empty()
        : Optional.of(new LogPosition(at, bytes.getLong()));
  }

  /** The same, or {@link InvalidInput}. */
  static LogPosition of(String text) {
    return find(text).orElseThrow(() -> new InvalidInput("after", "platform.after"));
  }
}
