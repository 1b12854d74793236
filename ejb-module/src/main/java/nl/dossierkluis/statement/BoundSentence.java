package nl.dossierkluis.statement;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One sentence or list item of a statement, bound to what shows whether it is true.
 *
 * @param id stable and readable: the section's id, a dot and a name, such as {@code
 *     rights.contact-within-a-week}
 * @param form where it stands in the text
 * @param nl the published Dutch wording, without markup
 * @param en an English translation for reading; the Dutch counts
 * @param kind what can show that it is true
 * @param rule the rule that measures it; present exactly for {@link SentenceKind#MEASURED}
 */
public record BoundSentence(
    String id,
    SentenceForm form,
    String nl,
    String en,
    SentenceKind kind,
    Optional<PromiseRule> rule) {

  private static final Pattern ID = Pattern.compile("[a-z]+\\.[a-z]+(-[a-z]+)*");

  /**
   * @throws IllegalArgumentException when the id has another shape, a language is missing, or rule
   *     and kind do not belong together
   */
  public BoundSentence {
    Objects.requireNonNull(form);
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("Not an id of a sentence: " + id);
    }
    if (nl.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException(id + " needs its words in Dutch and English");
    }
    if (rule.isPresent() != (kind == SentenceKind.MEASURED)) {
      throw new IllegalArgumentException(id + " is " + kind + " with rule " + rule);
    }
  }

  boolean isIn(String sectionId) {
    return id.startsWith(sectionId + ".");
  }
}
