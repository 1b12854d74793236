package nl.dossierkluis.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {

  private static final URI BASE = URI.create("https://kluis.example");
  private static final String LINK = "https://kluis.example/rights/mine";

  private static final Map<String, String> VALUES =
      Map.of("days", "7", "minutes", "30", "on", "2026-12-02");

  @ParameterizedTest
  @EnumSource
  void everyKindHasWordsInBothLanguages(MailKind kind) {
    Letter dutch = write(kind, MailLanguage.NL);
    Letter english = write(kind, MailLanguage.EN);
    assertThat(dutch.text()).startsWith("Goedendag,").contains(LINK, "Kluis & Zoon");
    assertThat(english.text()).startsWith("Good day,").contains(LINK, "Kluis & Zoon");
    assertThat(dutch.subject()).contains("Kluis & Zoon").isNotEqualTo(english.subject());
    assertThat(dutch.text() + english.text()).doesNotContain("{", "}");
  }

  @Test
  void aDayIsWrittenInTheLanguageOfItsReader() {
    assertThat(write(MailKind.REQUEST_RECEIVED, MailLanguage.NL).text())
        .contains("2 december 2026");
    assertThat(write(MailKind.REQUEST_RECEIVED, MailLanguage.EN).text())
        .contains("2 December 2026");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Jan de Wit", "jan@voorbeeld.example", "", "2026-13-45", "123456782"})
  void takesNothingThatCouldBeAboutAPerson(String value) {
    assertThatThrownBy(() -> write(MailKind.REQUEST_RECEIVED, Map.of("on", value), LINK, "Kluis"))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void takesNoParameterThatItsKindDoesNotName() {
    assertThatThrownBy(() -> write(MailKind.NEW_DEVICE, Map.of("on", "2026-12-02"), LINK, "Kluis"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> write(MailKind.RESET, Map.of(), LINK, "Kluis"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://kluis.example.kwaad.example/",
        "https://kluis.example",
        "/rights/mine",
        "https://kluis.example/\r\nBcc: iedereen@kwaad.example",
        "https://kluis.example/a b",
        "javascript:alert(1)"
      })
  void leadsNowhereElse(String link) {
    assertThatThrownBy(() -> write(MailKind.NEW_DEVICE, Map.of(), link, "Kluis"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Kluis\r\nBcc: a@b.example", "Kluis\nX: y", "Kluis\rX", "Kluis\u2028X", "Kluis\0"})
  void aLineBreakInAFieldIsRefused(String field) {
    assertThatThrownBy(() -> write(MailKind.NEW_DEVICE, Map.of(), LINK, field))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("Kluis");
    assertThatThrownBy(() -> new Letter(field, "Onderwerp", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Letter("a@b.example", field, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPracticeWhoseNameLooksLikeAPlaceIsNotFilledIn() {
    assertThat(write(MailKind.NEW_DEVICE, Map.of(), LINK, "{link} $1").subject())
        .contains("{link} $1");
  }

  private static Letter write(MailKind kind, MailLanguage language) {
    Map<String, String> values = new java.util.HashMap<>(VALUES);
    values.keySet().retainAll(kind.parameters());
    return Letters.write(addressee(), kind, values, LINK, BASE, "Kluis & Zoon", language);
  }

  private static Letter write(
      MailKind kind, Map<String, String> values, String link, String practice) {
    return Letters.write(addressee(), kind, values, link, BASE, practice, MailLanguage.NL);
  }

  private static Addressee addressee() {
    return new Addressee("bas.verzonnen@voorbeeld.example", "container", Optional.empty());
  }
}
