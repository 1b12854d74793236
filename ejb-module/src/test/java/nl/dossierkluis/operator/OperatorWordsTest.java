package nl.dossierkluis.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OperatorWordsTest {

  @Test
  void keepsTheFoldersFromTheServerWhichKnowsThem() {
    OperatorWords words =
        OperatorWords.of(List.of("check", "--data", "d", "--read-data", "--keys", "k"));
    assertThat(words)
        .isEqualTo(new OperatorWords(Optional.of("d"), List.of("check", "--read-data")));
  }

  @Test
  void namesNoFolderWhereTheLineEndsTooEarly() {
    assertThat(OperatorWords.of(List.of("check", "--data")).data()).isEmpty();
  }
}
