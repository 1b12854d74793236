package nl.dossierkluis.web.statement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import nl.dossierkluis.statement.BoundSentence;
import nl.dossierkluis.statement.PrivacyStatement;
import nl.dossierkluis.statement.StatementLibrary;
import nl.dossierkluis.statement.StatementSection;
import nl.dossierkluis.web.faces.Language;

/** The privacy statement as everybody may read it, with its paragraphs and lists restored. */
@Named
@RequestScoped
public class StatementPage {

  @Inject Language language;

  private final PrivacyStatement statement = StatementLibrary.statementOf2018();

  /** A section as it is read. */
  public record Section(String heading, List<Block> blocks) {}

  /**
   * A paragraph or a list.
   *
   * @param list whether the texts are the items of a list; otherwise they are one paragraph
   */
  public record Block(boolean list, List<String> texts) {

    public String getText() {
      return String.join(" ", texts);
    }
  }

  public PrivacyStatement getStatement() {
    return statement;
  }

  public List<Section> getSections() {
    return statement.sections().stream().map(this::section).toList();
  }

  private Section section(StatementSection section) {
    List<Block> blocks = new ArrayList<>();
    section.sentences().forEach(sentence -> add(sentence, blocks));
    return new Section(english() ? section.headingEn() : section.headingNl(), blocks);
  }

  private void add(BoundSentence sentence, List<Block> blocks) {
    String text = english() ? sentence.en() : sentence.nl();
    Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
    boolean joins =
        last != null
            && switch (sentence.form()) {
              case PARAGRAPH -> false;
              case CONTINUED -> !last.list();
              case ITEM -> last.list();
            };
    if (joins) {
      last.texts().add(text);
    } else {
      boolean item = sentence.form() == nl.dossierkluis.statement.SentenceForm.ITEM;
      blocks.add(new Block(item, new ArrayList<>(List.of(text))));
    }
  }

  private boolean english() {
    return "en".equals(language.getTag());
  }
}
