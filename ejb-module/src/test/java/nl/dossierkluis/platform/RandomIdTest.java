package nl.dossierkluis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RandomIdTest {

  @Test
  void makesIdsThatAreWellFormedAndNeverTheSame() {
    var ids = Stream.generate(RandomId::next).limit(10_000).collect(Collectors.toSet());
    assertThat(ids).hasSize(10_000).allMatch(RandomId::isWellFormed);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "AAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAB",
        "AAAAAAAAAAAAAAAAAAAA+A",
        "../../../../etc/passwd"
      })
  void knowsWhatIsNoId(String text) {
    assertThat(RandomId.isWellFormed(text)).isFalse();
  }
}
