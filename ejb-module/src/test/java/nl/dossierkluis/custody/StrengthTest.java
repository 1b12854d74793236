package nl.dossierkluis.custody;

import static org.assertj.core.api.Assertions.assertThat;

import nl.dossierkluis.vault.PassphraseStrength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrengthTest {

  @ParameterizedTest
  @CsvSource({
    "0, VERY_WEAK",
    "29, VERY_WEAK",
    "30, WEAK",
    "59, WEAK",
    "60, GOOD",
    "76, GOOD",
    "77, STRONG"
  })
  void saysInAWordWhatTheBitsAreWorth(int bits, Strength strength) {
    assertThat(Strength.of(bits)).isEqualTo(strength);
  }

  @ParameterizedTest
  @CsvSource({"welkom01, VERY_WEAK", "vlinder pannenkoek gitaar molen trompet ijsbeer, STRONG"})
  void judgesWhatPeopleType(String typed, Strength strength) {
    assertThat(Strength.of(PassphraseStrength.bits(typed.toCharArray()))).isEqualTo(strength);
  }
}
