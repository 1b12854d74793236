package nl.dossierkluis.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OperatorWordsTest {

  @Test
  void keepsTheFoldersFromTheServerWhichKnowsThem() {
    assertThat(
            OperatorWords.forServer(List.of("check", "--data", "d", "--read-data", "--keys", "k")))
        .containsExactly("check", "--read-data");
  }

  @Test
  void tellsOptionsFromFlags() {
    assertThat(OperatorWords.of(List.of("check", "--data", "d", "--read-data")))
        .isEqualTo(new OperatorWords("check", Map.of("--data", "d"), Set.of("--read-data")));
  }

  @Test
  void refusesWhatTheCommandDoesNotKnow() {
    OperatorWords words = OperatorWords.of(List.of("doctor", "--data", "d", "--hurry"));
    assertThatThrownBy(() -> words.only("--slowly"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--hurry");
    assertThat(words.only("--hurry")).isEqualTo(words);
  }

  @Test
  void refusesAnOptionWhoseValueIsMissing() {
    OperatorWords words = OperatorWords.of(List.of("restore", "--data", "d", "--from"));
    assertThatThrownBy(() -> words.only("--unlock")).hasMessageContaining("--from");
  }

  @Test
  void asksForTheDataFolder() {
    OperatorWords words = OperatorWords.of(List.of("check"));
    assertThatThrownBy(words::data).hasMessageContaining("--data");
  }
}
