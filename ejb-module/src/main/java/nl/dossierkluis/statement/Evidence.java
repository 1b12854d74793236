package nl.dossierkluis.statement;

import java.util.List;
import java.util.Objects;

/**
 * What shows that a sentence is true or is not, for whoever says it in some language.
 *
 * @param key of the sentence in the message bundles, {@code statement.evidence.…}
 * @param arguments of that sentence: numbers, texts, a {@link java.time.LocalDate}, or a list of
 *     {@link nl.dossierkluis.documents.DocumentType}
 */
public record Evidence(String key, List<Object> arguments) {

  private static final String PREFIX = "statement.evidence.";

  public Evidence {
    Objects.requireNonNull(key);
    arguments = List.copyOf(arguments);
  }

  /** Evidence by the last word of its key. */
  static Evidence of(String word, Object... arguments) {
    return new Evidence(PREFIX + word, List.of(arguments));
  }
}
