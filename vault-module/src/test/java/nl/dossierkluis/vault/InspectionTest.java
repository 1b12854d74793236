package nl.dossierkluis.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InspectionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"", "pdf", "application/", "Text/Plain", "text/plain; charset=x", "a/b\n"})
  void refusesWhatIsNoMediaType(String type) {
    assertThatThrownBy(() -> Inspection.ofType(type, Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("detectedType");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "n", "nld", "NL", "n1"})
  void refusesWhatIsNoLanguageCode(String language) {
    assertThatThrownBy(() -> inspection(Optional.of(language), OptionalInt.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("language");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void refusesFewerThanOnePage(int pages) {
    assertThatThrownBy(() -> inspection(Optional.empty(), OptionalInt.of(pages)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pages");
  }

  @Test
  void keepsItsOwnObservations() {
    Set<Observation> observations = EnumSet.of(Observation.NOT_INSPECTED);
    Inspection inspection = Inspection.ofType("application/pdf", observations);
    observations.clear();
    assertThat(inspection.observations()).containsExactly(Observation.NOT_INSPECTED);
  }

  @Test
  void keepsTheTextOutOfMessages() {
    assertThat(inspection(Optional.of("nl"), OptionalInt.of(3)).toString())
        .isEqualTo("Inspection[text/plain, 10 characters, []]");
  }

  private static Inspection inspection(Optional<String> language, OptionalInt pages) {
    return new Inspection("text/plain", language, pages, "vertrouwen", Set.of());
  }
}
