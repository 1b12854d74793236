package nl.dossierkluis.vault.backup;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.dossierkluis.vault.Generation;
import nl.dossierkluis.vault.cipher.SealBroken;

/** What a generation says of itself in the clear; {@code docs/backup-format.md}, section 3. */
public final class About {

  private static final Pattern PRODUCT = Pattern.compile("[0-9A-Za-z.+_-]{1,60}");

  private static final Pattern TEXT =
      Pattern.compile(
          """
          dossierkluis generation 1
          made: (?<made>\\S{20})
          product: (?<product>[0-9A-Za-z.+_-]{1,60})
          blobs: (?<blobs>\\d{1,18})
          blob-bytes: (?<bytes>\\d{1,18})
          database-bytes: (?<database>\\d{1,18})
          """);

  private About() {}

  /** Refuses what would not be read again. */
  public static void requireProduct(String product) {
    if (!PRODUCT.matcher(product).matches()) {
      throw new IllegalArgumentException("a version has 1 to 60 letters, digits and .+_-");
    }
  }

  /** As it is written. */
  public static byte[] bytes(Generation generation) {
    return """
        dossierkluis generation 1
        made: %s
        product: %s
        blobs: %d
        blob-bytes: %d
        database-bytes: %d
        """
        .formatted(
            generation.made(),
            generation.product(),
            generation.blobs(),
            generation.blobBytes(),
            generation.databaseBytes())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Reads what a generation of this name says. */
  public static Generation parse(String name, byte[] bytes) throws SealBroken {
    Matcher said = TEXT.matcher(new String(bytes, StandardCharsets.UTF_8));
    if (!said.matches()) {
      throw SealBroken.unreadable("its description is not readable");
    }
    try {
      return new Generation(
          name,
          Instant.parse(said.group("made")),
          said.group("product"),
          Long.parseLong(said.group("blobs")),
          Long.parseLong(said.group("bytes")),
          Long.parseLong(said.group("database")));
    } catch (DateTimeParseException e) {
      throw SealBroken.unreadable("its description names no time", e);
    }
  }
}
