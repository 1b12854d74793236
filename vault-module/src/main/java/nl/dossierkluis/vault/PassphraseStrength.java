package nl.dossierkluis.vault;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * An estimate of how many guesses a passphrase takes, in bits. It reads from left to right and
 * takes at each place the cheapest way to say what stands there: a common word, something that
 * stood there before, a repeat, a sequence, a year, else the character itself; of a row of letters
 * all but the first two count little, since most of them are words.
 *
 * <p>It cannot know a quotation, a line of a song, somebody's names and dates, or a password that
 * leaked elsewhere: those it takes for stronger than they are. A long row of random letters it
 * takes for weaker. Words drawn at random from a list of 7776 (12.9 bits each) it gives 12 to 13.
 */
public final class PassphraseStrength {

  /** Fewer bits are refused. */
  public static final int NEEDED = 60;

  private static final double LETTER = 4.7;
  private static final double FURTHER_LETTER = 1.2;
  private static final double DIGIT = 3.3;
  private static final double SIGN = 5;
  private static final double KNOWN_SIGN = 1;
  private static final double CAPITAL = 1;
  private static final double YEAR = 7;
  private static final double RUN = 6;
  private static final int SHORTEST_RUN = 3;
  private static final int SHORTEST_RUN_OF_LETTERS = 4; // three stand in many words: first, note
  private static final int SHORTEST_WORD = 4;

  private final char[] text;
  private final char[] plain;
  private final Set<Character> signs = new HashSet<>();
  private double bits;
  private int lettersBefore;

  private PassphraseStrength(char[] text) {
    this.text = text;
    this.plain = new char[text.length];
    for (int at = 0; at < text.length; at++) {
      plain[at] = Character.toLowerCase(text[at]);
    }
  }

  /** Refuses a new passphrase that is too weak. */
  static void require(char[] typed) {
    int bits = bits(typed);
    if (bits < NEEDED) {
      throw new WeakPassphrase(bits, NEEDED);
    }
  }

  /**
   * The estimate for a passphrase as typed, rounded down.
   *
   * @param typed stays the caller's to zero
   */
  public static int bits(char[] typed) {
    PassphraseStrength strength = new PassphraseStrength(PassphraseText.spelled(typed));
    try {
      return strength.estimate();
    } finally {
      Arrays.fill(strength.text, '\0');
      Arrays.fill(strength.plain, '\0');
    }
  }

  private int estimate() {
    int at = 0;
    while (at < plain.length) {
      at += takePattern(at);
    }
    return (int) bits;
  }

  /** Counts what stands here and says how long it is. */
  private int takePattern(int at) {
    int run = run(at);
    int again = again(at);
    int word = CommonWords.lengthAt(plain, at);
    int longest = Math.max(word, Math.max(run, again));
    if (longest == 0) {
      return takeYearOrCharacter(at);
    }
    // letters behind it go on with a word
    lettersBefore = Character.isLetter(plain[at + longest - 1]) ? 2 : 0;
    bits += longest == word ? CommonWords.BITS : RUN;
    bits += Character.isUpperCase(text[at]) ? CAPITAL : 0;
    return longest;
  }

  /** Equal characters, or neighbours in the alphabet, the digits or on a keyboard. */
  private int run(int at) {
    int longest = 0;
    for (int step = -1; step <= 1; step++) {
      int length = 1;
      while (at + length < plain.length && plain[at + length] == plain[at + length - 1] + step) {
        length++;
      }
      longest = Math.max(longest, length);
    }
    longest = Math.max(longest, CommonWords.keyboardRun(plain, at));
    boolean letters =
        Character.isLetter(plain[at]) && plain[at] != plain[Math.min(at + 1, plain.length - 1)];
    return longest < (letters ? SHORTEST_RUN_OF_LETTERS : SHORTEST_RUN) ? 0 : longest;
  }

  /** What stood here before, at least a short word of it. */
  private int again(int at) {
    int longest = 0;
    for (int before = 0; before < at; before++) {
      int length = 0;
      while (at + length < plain.length
          && before + length < at
          && plain[before + length] == plain[at + length]) {
        length++;
      }
      longest = Math.max(longest, length);
    }
    return longest < SHORTEST_WORD ? 0 : longest;
  }

  private int takeYearOrCharacter(int at) {
    if (isYear(at)) {
      lettersBefore = 0;
      bits += YEAR;
      return 4;
    }
    takeCharacter(at);
    return 1;
  }

  private boolean isYear(int at) {
    if (at + 4 > plain.length) {
      return false;
    }
    return new String(plain, at, 4).matches("(19|20)\\d\\d");
  }

  private void takeCharacter(int at) {
    char each = plain[at];
    if (Character.isLetter(each)) {
      bits += lettersBefore < 2 ? LETTER : FURTHER_LETTER;
      bits += Character.isUpperCase(text[at]) ? CAPITAL : 0;
      lettersBefore++;
      return;
    }
    lettersBefore = 0;
    if (Character.isDigit(each)) {
      bits += DIGIT;
    } else if (!Character.isWhitespace(each)) {
      bits += signs.add(each) ? SIGN : KNOWN_SIGN;
    }
  }
}
