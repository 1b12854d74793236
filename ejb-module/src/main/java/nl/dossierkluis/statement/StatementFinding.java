package nl.dossierkluis.statement;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a reading against the law found in a statement; shown to the practice, never hidden.
 *
 * @param code {@code PS-} and two digits
 * @param status how the statement stands against the duty
 * @param article the duty, such as {@code GDPR 13(2)(c)}
 * @param nl the finding in plain Dutch
 * @param en the same in English
 * @param sentences the ids of the sentences it concerns; empty when a sentence is missing
 */
public record StatementFinding(
    String code,
    FindingStatus status,
    String article,
    String nl,
    String en,
    List<String> sentences) {

  private static final Pattern CODE = Pattern.compile("PS-\\d\\d");

  /**
   * @throws IllegalArgumentException when the code has another shape, or article or words are
   *     missing
   */
  public StatementFinding {
    Objects.requireNonNull(status);
    sentences = List.copyOf(sentences);
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("Not a code of a finding: " + code);
    }
    if (article.isBlank() || nl.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException(code + " needs an article and its words");
    }
  }

  static StatementFinding from(JsonFields fields) {
    return new StatementFinding(
        fields.text("code"),
        fields.constant("status", FindingStatus.class),
        fields.text("article"),
        fields.text("nl"),
        fields.text("en"),
        fields.texts("sentences"));
  }
}
