package nl.dossierkluis.web.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChipsTest {

  private final Chips chips = new Chips();

  /** A state as features have them. */
  enum State {
    HELD
  }

  @ParameterizedTest
  @CsvSource({
    "documents, RECEIVED, INFO",
    "documents, ACCEPTED, OK",
    "documents, REFUSED, STOP",
    "documents, DESTROYED, QUIET",
    "statement, BROKEN, STOP",
    "rights, EXTENDED, WARN",
    "nothing, KNOWN, QUIET",
  })
  void knowTheToneOfAState(String feature, String state, Tone tone) {
    assertThat(chips.tone(feature, state)).isEqualTo(tone);
  }

  @Test
  void takeAConstantAsWellAsItsName() {
    assertThat(chips.tone("documents", State.HELD)).isEqualTo(Tone.WARN);
    assertThat(chips.key("documents", State.HELD)).isEqualTo("documents.state.HELD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void haveAWordForEveryStateWithATone(String language) {
    Bundle bundle = Bundle.in(Locale.forLanguageTag(language));
    assertThat(Chips.TONES).isNotEmpty();
    Chips.TONES
        .keySet()
        .forEach(key -> assertThat(bundle.has(key.replace(".", ".state."))).as(key).isTrue());
  }

  @ParameterizedTest
  @EnumSource
  void haveAnIconForEveryTone(Tone tone) {
    String sprite = Webapp.read(Webapp.ROOT.resolve("assets/icons.svg"));
    assertThat(sprite).contains("<symbol id=\"" + tone.getIcon() + "\"");
    assertThat(Webapp.read(Webapp.ROOT.resolve("assets/app.css"))).contains("." + tone.getStyle());
  }

  @Test
  void refuseAToneThatIsNone() {
    assertThat(chips.named("warn")).isEqualTo(Tone.WARN);
    assertThatThrownBy(() -> chips.named("red")).isInstanceOf(IllegalArgumentException.class);
  }
}
