package nl.dossierkluis.vault.inspection.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Factuur 2026-114",
        "de de",
        "Piet Jansen Hoofdstraat Utrecht telefoon geboren rijbewijs Nederlands Engels",
        "To jest sprawozdanie z rozmowy o powrocie do pracy i o tym, co dalej będzie z planem.",
      })
  void doesNotGuess(String text) {
    assertThat(Language.of(text)).isEmpty();
  }

  @Test
  void doesNotChooseBetweenTwoHalves() {
    assertThat(
            Language.of(
                "Het gesprek ging over de terugkeer naar het werk en over wat dat van haar vraagt. "
                    + "The conversation was about the return to her work and what it asks of her."))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl|Wij hebben afgesproken dat zij voor de volgende keer een lijst maakt van haar wensen.",
        "nl|UW CV IS NIET LEESBAAR. STUUR HET ALS PDF EN NIET ALS FOTO VAN HET SCHERM.",
        "en|We have agreed that she will make a list of her wishes for the next time we meet.",
        "de|Wir haben vereinbart, dass sie für das nächste Mal eine Liste der Wünsche macht.",
        "fr|Nous avons convenu que pour la prochaine fois elle fera une liste de ce qui est utile.",
      })
  void tellsBySmallWords(String language, String text) {
    assertThat(Language.of(text)).hasValue(language);
  }
}
