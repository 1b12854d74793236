package nl.dossierkluis.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivacyStatementTest {

  /** A whole statement of two sentences; every refusal below breaks it in one place. */
  private static final String WHOLE =
      """
      {"version": "1", "date": "2018-05-25", "title": "Reglement", "source": "proef", "sections": [
        {"id": "rights", "heading": {"nl": "Uw rechten", "en": "Your rights"}, "sentences": [
          {"id": "rights.contact", "form": "PARAGRAPH", "nl": "Ik bel u.", "en": "I will call you.",
           "kind": "MEASURED", "rule": "CONTACT_WITHIN_A_WEEK"},
          {"id": "rights.access", "form": "CONTINUED", "nl": "U mag kijken.", "en": "You may look.",
           "kind": "TEXT"}]}]}
      """;

  @Test
  void readsEveryField() {
    PrivacyStatement statement = load(WHOLE);
    assertThat(statement.source()).isEqualTo("proef");
    assertThat(statement.sections()).extracting(StatementSection::headingEn).hasSize(1);
    assertThat(statement.sentences())
        .extracting(BoundSentence::form)
        .containsExactly(SentenceForm.PARAGRAPH, SentenceForm.CONTINUED);
    assertThat(statement.sentence("rights.contact"))
        .flatMap(BoundSentence::rule)
        .contains(PromiseRule.CONTACT_WITHIN_A_WEEK);
    assertThat(statement.sentence("rights.nothing")).isEmpty();
  }

  @Test
  void givesItsTextLineByLine() {
    assertThat(load(WHOLE).text()).isEqualTo("Uw rechten\nIk bel u.\nU mag kijken.\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'rights.access'  | 'rights.contact' | rights.contact",
        "'\"TEXT\"'       | '\"PROVEN\"'     | PROVEN",
        "', \"rule\": \"CONTACT_WITHIN_A_WEEK\"' | '' | rights.contact",
        "'CONTACT_WITHIN_A_WEEK' | 'CONTACT_IN_TIME' | CONTACT_IN_TIME",
        "'\"TEXT\"' | '\"TEXT\", \"rule\": \"CATEGORIES_KEPT\"' | rights.access",
        "'\"CONTINUED\"' | '\"VERSE\"'   | VERSE",
        "'rights.access' | 'purposes.access' | purposes.access",
        "'rights.access' | 'Rights access'   | Rights access",
        "'I will call you.' | ' ' | rights.contact",
        "'U mag kijken.' | '' | rights.access",
        "'\"en\": \"You may look.\",' | '' | sections[0].sentences[1]: en",
        "'\"Your rights\"' | '\"\"' | rights",
        "'2018-05-25' | '25-05-2018' | date",
        "'\"version\": \"1\"' | '\"version\": 1' | version",
        "'\"version\": \"1\"' | '\"version\": \" \"' | version",
        "'{\"version\": \"1\"' | '{\"title\": \"a\", \"version\": \"1\"' | JSON",
        "'{\"version\"' | '[\"version\"' | JSON"
      })
  void refusesWhatBreaksARule(String part, String replacement, String named) {
    assertThat(WHOLE).contains(part);
    assertThatThrownBy(() -> load(WHOLE.replace(part, replacement)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "{", "{}"})
  void refusesWhatIsNoStatement(String json) {
    assertThatThrownBy(() -> load(json)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesTheSameSectionTwice() {
    StatementSection section = load(WHOLE).sections().get(0);
    String twice = WHOLE.replace("]}]}", "]}, {\"id\": \"rights\", " + rest(section) + "]}");
    assertThatThrownBy(() -> load(twice))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Twice in the statement: rights");
  }

  private static String rest(StatementSection section) {
    return """
        "heading": {"nl": "%s", "en": "%s"}, "sentences": [
          {"id": "rights.more", "form": "PARAGRAPH", "nl": "Meer.", "en": "More.", "kind": "TEXT"}]}
        """
        .formatted(section.headingNl(), section.headingEn());
  }

  private static PrivacyStatement load(String json) {
    return PrivacyStatement.load(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
