package nl.dossierkluis.vault;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What one look into a content found. Everything in it was computed from the content by a process
 * that the content may have taken over: it is well-formed, bounded and otherwise a claim.
 *
 * @param detectedType media type by content, in lower case and without parameters; {@link #UNKNOWN}
 *     where the content is of no known type
 * @param language ISO 639-1 code of the language most of the text is written in, where one stands
 *     out
 * @param pages number of pages or slides, at least 1; absent where the type has none or does not
 *     say
 * @param text the readable text, cut at the limit of the settings; possibly empty
 * @param observations the facts worth telling
 */
public record Inspection(
    String detectedType,
    Optional<String> language,
    OptionalInt pages,
    String text,
    Set<Observation> observations) {

  /** The type of a content that is of no known type. */
  public static final String UNKNOWN = "application/octet-stream";

  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,126}/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

  /**
   * @throws IllegalArgumentException if a value is not of the described form
   */
  public Inspection {
    require(MEDIA_TYPE.matcher(detectedType).matches(), "detectedType");
    require(language.isEmpty() || LANGUAGE.matcher(language.get()).matches(), "language");
    require(pages.isEmpty() || pages.getAsInt() > 0, "pages");
    observations = Set.copyOf(observations);
  }

  /** Of a type, and nothing else is known. */
  public static Inspection ofType(String detectedType, Set<Observation> observations) {
    return new Inspection(detectedType, Optional.empty(), OptionalInt.empty(), "", observations);
  }

  /** The text is personal data: it stays out of logs and messages. */
  @Override
  public String toString() {
    return "Inspection["
        + detectedType
        + ", "
        + text.length()
        + " characters, "
        + observations
        + "]";
  }

  private static void require(boolean condition, String field) {
    if (!condition) {
      throw new IllegalArgumentException(field + " is not of the expected form");
    }
  }
}
