package nl.dossierkluis.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Stream;
import nl.dossierkluis.platform.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

  private static final String EMAIL = "famke.verzonnen@zonnehof.example";
  private static final List<String> PLACE = List.of("Tuinpad Trajecten");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wachtwoord123",
        "Wachtwoord2026!",
        "W4chtw00rd!!",
        "P@ssw0rd12345",
        "passwordpassword",
        "Welkom01Welkom01",
        "welkom-welkom",
        "Amsterdam2024!",
        "zomer2026zomer",
        "December-2026",
        "feyenoord1908",
        "ikhouvanjou1",
        "qwertyuiop12",
        "qwerty123456",
        "1qaz2wsx3edc",
        "poiuytrewqlkj",
        "zxcvbnm,./123",
        "123456789012",
        "098765432109",
        "abcdefghijkl",
        "aaaaaaaaaaaa",
        "121212121212",
        "xkq9xkq9xkq9",
        "iloveyou2020",
        "Lente.Zomer.Herfst",
        "januari-12-1985",
        "Kluís-Dossier-1"
      })
  void refusesWhatIsTriedFirst(String password) {
    assertThat(refusal(password)).isEqualTo("accounts.password-common");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "famke.verzonnen",
        "FamkeVerzonnen1!",
        "famke.verzonnen@zonnehof.example",
        "zonnehof2026!",
        "TuinpadTrajecten",
        "Tuinpad-2026-!!"
      })
  void refusesTheAddressAndTheNameOfThePlace(String password) {
    assertThat(refusal(password)).isEqualTo("accounts.password-own");
  }

  @ParameterizedTest
  @ValueSource(strings = {"elf letters", "", "\uD83D\uDE00\uD83D\uDE01\uD83D\uDE02kort12"})
  void refusesWhatIsShort(String password) {
    assertThat(refusal(password)).isEqualTo("accounts.password-too-short");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "paars-fietspad-lamp-7",
        "negen blauwe fietsen vooruit",
        "kat hond vis paard",
        "eenlangezinzonderhoofdletters",
        "xq7Lk2vTz9Rm",
        "wachtwoorden zijn niet zo mijn ding",
        "жираф и синий чемодан",
        "\uD83D\uDE00\uD83D\uDC1F\uD83D\uDE82 vertrekt te laat"
      })
  void takesWhatIsLongAndUnlikely(String password) {
    assertThatCode(() -> PasswordRules.require(password, EMAIL, PLACE)).doesNotThrowAnyException();
  }

  @Test
  void takesUpTo256SignsOfAnyKind() {
    String longest = "dit is zomaar een zin. ".repeat(12).substring(0, PasswordRules.LONGEST);
    assertThatCode(() -> PasswordRules.require(longest, EMAIL, PLACE)).doesNotThrowAnyException();
    assertThat(refusal(longest + "x")).isEqualTo("accounts.password-too-long");
  }

  /** With the tails that people put behind a word the list stands for these very passwords. */
  @Test
  void knowsMoreThanThreeThousandCommonPasswords() {
    List<String> common =
        CommonWords.ALL.stream()
            .flatMap(
                word ->
                    Stream.of("1", "123", "123!", "2026", "2025!", "01", "12345", "!!")
                        .map(tail -> word + tail))
            .filter(password -> password.length() >= PasswordRules.SHORTEST)
            .distinct()
            .toList();
    assertThat(common).hasSizeGreaterThan(1_000);
    List<String> twice =
        CommonWords.ALL.stream()
            .map(word -> word + word + "1")
            .filter(password -> password.length() >= PasswordRules.SHORTEST)
            .toList();
    List<String> years =
        CommonWords.ALL.stream()
            .filter(word -> word.length() >= 8)
            .flatMap(word -> Stream.of("1980", "1990", "2000", "2010", "2020").map(word::concat))
            .toList();
    List<String> all = Stream.of(common, twice, years).flatMap(List::stream).distinct().toList();
    assertThat(all).hasSizeGreaterThan(3_000);
    assertThat(all).allMatch(password -> refusal(password).equals("accounts.password-common"));
  }

  @Test
  void hasAListOfPlainWords() {
    assertThat(CommonWords.ALL)
        .hasSizeGreaterThan(1_000)
        .doesNotHaveDuplicates()
        .allMatch(word -> word.matches("[a-z]{3,}"));
  }

  private static String refusal(String password) {
    InvalidInput[] refused = new InvalidInput[1];
    assertThatExceptionOfType(InvalidInput.class)
        .as(password)
        .isThrownBy(() -> PasswordRules.require(password, EMAIL, PLACE))
        .satisfies(refusal -> refused[0] = refusal);
    assertThat(refused[0].field()).isEqualTo("password");
    return refused[0].messageKey();
  }
}
