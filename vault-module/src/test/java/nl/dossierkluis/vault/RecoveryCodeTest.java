package nl.dossierkluis.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class RecoveryCodeTest {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final String code = fresh();

  @Test
  void isElevenGroupsOfFour() {
    assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4} ){10}[0-9A-HJKMNP-TV-Z]{4}");
    assertThat(read(code)).isEqualTo(code);
  }

  /**
   * Computed by hand from the format: 2·1 + 4·2 + 8·3 = 2 + 8 + 24 = 18 without carrying, which is
   * J.
   */
  @Test
  void checksItselfAsTheFormatSays() {
    byte[] characters = new byte[44];
    CodeGroup.write(new byte[] {1, 2, 3}, 0, characters);
    CodeGroup.write(new byte[] {1, 2, 3}, 10, characters);
    CodeGroup.write(new byte[] {16, 31, (byte) 0xff}, 1, characters);
    assertThat(group(characters, 0)).isEqualTo("123J");
    assertThat(group(characters, 10)).isEqualTo("123R"); // 18 + 10 = 24
    // 2·16 = 5; 4·31 = 2·(2·31) = 2·(62^37) = 2·27 = 54^37 = 19; 8·31 = 38^37 = 3; 5^19^3^1 = 20
    assertThat(group(characters, 1)).isEqualTo("GZZM");
  }

  @Test
  void takesWhatHandsAndEyesMakeOfIt() {
    assertThat(read(code.toLowerCase(Locale.ROOT))).isEqualTo(code);
    assertThat(read(code.replace(" ", ""))).isEqualTo(code);
    assertThat(read("  " + code.replace(" ", " - ") + "\n")).isEqualTo(code);
    assertThat(read(code.replace(" ", "\u2013"))).isEqualTo(code);
    assertThat(read(code.replace(" ", "\u00a0"))).isEqualTo(code);
    assertThat(read(code.replace('0', 'O').replace('1', 'I'))).isEqualTo(code);
    assertThat(read(code.replace('0', 'o').replace('1', 'l'))).isEqualTo(code);
    assertThat(read(code.replace('0', 'o').replace('1', 'i'))).isEqualTo(code);
    assertThat(read(code.replace('1', 'L'))).isEqualTo(code);
  }

  /** All 44 places, all 65,536 characters: what is not the same to a reader is found and named. */
  @Test
  void findsEveryWrongCharacterAndNamesItsGroup() {
    String bare = code.replace(" ", "");
    for (int at = 0; at < bare.length(); at++) {
      for (char other = 0; other < Character.MAX_VALUE; other++) {
        if (isSeparator(other) || CodeGroup.character(other) == bare.charAt(at)) {
          continue;
        }
        assertMistyped(with(bare, at, other), at / 4 + 1);
      }
    }
  }

  /**
   * The same for every value that a group can have, not only for those of one code: 32,768 groups
   * of each number, 4 places, 31 others.
   */
  @Test
  void everyGroupFindsEveryWrongCharacter() {
    byte[] characters = new byte[44];
    int missed = 0;
    for (int value = 0; value < 1 << 15; value++) {
      int group = value % RecoveryCode.GROUPS;
      write(value, group, characters);
      for (int at = 0; at < 4; at++) {
        byte right = characters[group * 4 + at];
        for (char other : CodeGroup.ALPHABET.toCharArray()) {
          characters[group * 4 + at] = (byte) other;
          missed += other != right && CodeGroup.holds(characters, group) ? 1 : 0;
        }
        characters[group * 4 + at] = right;
      }
      assertThat(CodeGroup.holds(characters, group)).isTrue();
    }
    assertThat(missed).isZero();
  }

  @Test
  void everyGroupFindsEverySwapOfNeighbours() {
    byte[] characters = new byte[44];
    int missed = 0;
    for (int value = 0; value < 1 << 15; value++) {
      for (int group = 0; group < RecoveryCode.GROUPS; group++) {
        write(value, group, characters);
        for (int at = group * 4; at < group * 4 + 3; at++) {
          boolean differ = characters[at] != characters[at + 1];
          swap(characters, at);
          missed += differ && CodeGroup.holds(characters, group) ? 1 : 0;
          swap(characters, at);
        }
      }
    }
    assertThat(missed).isZero();
  }

  /** Within groups and across their borders, of a thousand codes. */
  @Test
  void findsEverySwapOfNeighbours() {
    for (int sample = 0; sample < 1000; sample++) {
      String bare = fresh().replace(" ", "");
      for (int at = 0; at + 1 < bare.length(); at++) {
        if (bare.charAt(at) != bare.charAt(at + 1)) {
          String swapped = with(with(bare, at, bare.charAt(at + 1)), at + 1, bare.charAt(at));
          assertMistyped(swapped, at / 4 + 1);
        }
      }
    }
  }

  @Test
  void findsEveryTwoGroupsThatChangedPlaces() {
    String[] groups = code.split(" ");
    for (int one = 0; one < groups.length; one++) {
      for (int other = one + 1; other < groups.length; other++) {
        String[] swapped = groups.clone();
        swapped[one] = groups[other];
        swapped[other] = groups[one];
        assertMistyped(String.join("", swapped), one + 1);
      }
    }
  }

  @Test
  void findsWhatIsMissingOrTooMuch() {
    assertMistyped("", 0);
    assertMistyped(code.substring(1), 0);
    assertMistyped(code.substring(0, code.length() - 1), 0);
    assertMistyped(code + "0", 0);
    assertMistyped(code + code, 0);
  }

  @Test
  void neverSaysWhatWasTyped() {
    assertThatExceptionOfType(CodeMistyped.class)
        .isThrownBy(() -> RecoveryCode.parse(with(code, 0, 'U').toCharArray()))
        .withMessage("recovery code as typed is mistyped in group 1");
    assertThat(RecoveryCode.random(RANDOM).toString()).doesNotContain(code.substring(0, 4));
  }

  @Test
  void isNeverTheSame() {
    Set<String> codes = new HashSet<>();
    for (int sample = 0; sample < 10_000; sample++) {
      codes.add(fresh());
    }
    assertThat(codes).hasSize(10_000);
  }

  @Test
  void isGoneOnceClosed() {
    RecoveryCode closed = RecoveryCode.random(RANDOM);
    closed.close();
    assertThatIllegalStateException().isThrownBy(closed::groups);
  }

  static String fresh() {
    try (RecoveryCode made = RecoveryCode.random(RANDOM)) {
      return String.join(" ", made.groups());
    }
  }

  private static String read(String typed) {
    try (RecoveryCode read = RecoveryCode.parse(typed.toCharArray())) {
      return String.join(" ", read.groups());
    }
  }

  private static void assertMistyped(String typed, int group) {
    try {
      RecoveryCode.parse(typed.toCharArray()).close();
    } catch (CodeMistyped e) {
      assertThat(e.group()).isEqualTo(group);
      return;
    }
    throw new AssertionError("taken for a code: " + typed);
  }

  private static boolean isSeparator(char each) {
    return Character.isWhitespace(each)
        || Character.isSpaceChar(each)
        || Character.getType(each) == Character.DASH_PUNCTUATION;
  }

  private static String with(String text, int at, char other) {
    return text.substring(0, at) + other + text.substring(at + 1);
  }

  private static String group(byte[] characters, int group) {
    return new String(characters, group * 4, 4, java.nio.charset.StandardCharsets.US_ASCII);
  }

  private static void write(int value, int group, byte[] characters) {
    byte[] drawn = {(byte) (value >> 10), (byte) (value >> 5 & 31), (byte) (value & 31)};
    CodeGroup.write(drawn, group, characters);
  }

  private static void swap(byte[] characters, int at) {
    byte first = characters[at];
    characters[at] = characters[at + 1];
    characters[at + 1] = first;
  }
}
