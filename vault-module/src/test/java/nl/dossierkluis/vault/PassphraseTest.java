package nl.dossierkluis.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import nl.dossierkluis.vault.cipher.SecretBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassphraseTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "geheim",
        "Welkom01!",
        "Wachtwoord123!",
        "W@chtw00rd2026!",
        "correct horse battery staple",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "abcdefghijklmnopqrstuvwxyz0123456789",
        "qwertyuiopasdfghjklzxcvbnm1234567890",
        "abababababababababababababababab",
        "fietsbel fietsbel fietsbel fietsbel fietsbel fietsbel",
        "januari februari maart april mei juni juli",
        "20262027202820292030",
        "99999999999999999999999999",
        "!!!!!!!!!!!!!!!!!!!!!!!!!!",
        "donaudampfschifffahrtsgesellschaft",
        "oom piet drinkt thee",
        "xK7!pQ2w"
      })
  void refusesWhatIsGuessedFirst(String weak) {
    assertThatExceptionOfType(WeakPassphrase.class)
        .isThrownBy(() -> PassphraseStrength.require(weak.toCharArray()))
        .withMessageContaining("at least 60")
        .satisfies(e -> assertThat(e.bits()).isLessThan(60));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vlinder pannenkoek gitaar molen trompet ijsbeer",
        "k4T!9wz#Lp2&vX7q",
        "zolder-krekel-anker-bijl-mosterd-fluit",
        "8Gh2 kK93 pLz1 Qw7x 5Tb0"
      })
  void acceptsSixWordsOrSixteenRandomCharacters(String strong) {
    PassphraseStrength.require(strong.toCharArray());
    assertThat(PassphraseStrength.bits(strong.toCharArray())).isGreaterThanOrEqualTo(60);
  }

  /** A thousand words of four to six letters are worth ten bits each, and no estimate says more. */
  @Test
  void doesNotTakeRandomWordsForMoreThanTheyAre() {
    Random random = new Random(7);
    for (int sample = 0; sample < 1000; sample++) {
      StringBuilder words = new StringBuilder();
      for (int word = 0; word < 6; word++) {
        int length = 4 + random.nextInt(3);
        for (int letter = 0; letter < length; letter++) {
          words.append((char) ('a' + random.nextInt(26)));
        }
        words.append(' ');
      }
      assertThat(PassphraseStrength.bits(words.toString().toCharArray())).isBetween(40, 6 * 15);
    }
  }

  @Test
  void isWorthNoMoreForBeingTypedTwice() {
    String once = "zolder krekel anker";
    int bits = PassphraseStrength.bits(once.toCharArray());
    assertThat(PassphraseStrength.bits((once + " " + once).toCharArray()))
        .isBetween(bits, bits + 7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "caf\u00e9 \ufb01ets",
        "cafe\u0301 fiets",
        "  caf\u00e9\u00a0fiets\n",
        "ｃａｆé　ｆｉｅｔｓ"
      })
  void hasOneSpelling(String typed) {
    try (SecretBytes spelled = PassphraseText.normalised(typed.toCharArray())) {
      assertThat(new String(spelled.getEncoded(), UTF_8)).isEqualTo("caf\u00e9 fiets");
    }
  }

  @Test
  void keepsCaseAndInnerSpaces() {
    try (SecretBytes spelled = PassphraseText.normalised(" A  b ".toCharArray())) {
      assertThat(new String(spelled.getEncoded(), UTF_8)).isEqualTo("A  b");
    }
  }

  @Test
  void leavesTheTypedCharactersToTheCaller() {
    char[] typed = {'a', 'b', ' '};
    PassphraseText.normalised(typed).close();
    assertThat(typed).containsExactly('a', 'b', ' ');
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u00a0\n"})
  void isNotBlank(String blank) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PassphraseText.normalised(blank.toCharArray()));
  }
}
