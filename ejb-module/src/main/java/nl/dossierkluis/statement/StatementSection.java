package nl.dossierkluis.statement;

import java.util.List;

/**
 * A section of a statement. Its heading is text: nothing to prove.
 *
 * @param id the first word of the ids of its sentences
 * @param headingNl the published Dutch heading
 * @param headingEn its translation
 * @param sentences in the order of the text
 */
public record StatementSection(
    String id, String headingNl, String headingEn, List<BoundSentence> sentences) {

  /**
   * @throws IllegalArgumentException when a heading or all sentences are missing, or a sentence
   *     bears the id of another section
   */
  public StatementSection {
    sentences = List.copyOf(sentences);
    if (headingNl.isBlank() || headingEn.isBlank() || sentences.isEmpty()) {
      throw new IllegalArgumentException("Section " + id + " needs a heading and sentences");
    }
    for (BoundSentence sentence : sentences) {
      if (!sentence.isIn(id)) {
        throw new IllegalArgumentException(sentence.id() + " stands in section " + id);
      }
    }
  }
}
