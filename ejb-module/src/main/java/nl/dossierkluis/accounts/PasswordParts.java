package nl.dossierkluis.accounts;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Takes a password apart as somebody who guesses puts it together: words of a list, keys beside
 * each other, years and other digits, a sign repeated. Signs between the parts cost no guess, and
 * digits and signs that stand for a letter are read as that letter.
 */
final class PasswordParts {

  private static final int SHORTEST_RUN = 3;
  private static final int DIGITS = 4;

  /** Rows and columns of keyboards, and the alphabet; read forwards and backwards. */
  private static final List<String> ROWS =
      Stream.of(
              "qwertyuiop",
              "asdfghjkl",
              "zxcvbnm",
              "azertyuiop",
              "qsdfghjklm",
              "wxcvbn",
              "01234567890",
              "abcdefghijklmnopqrstuvwxyz",
              "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
              "qazwsxedcrfvtgbyhnujmikolp",
              "qawsedrftgyhujikolp",
              "1q2w3e4r5t6y7u8i9o0p",
              "147258369",
              "!@#$%^&*()")
          .flatMap(row -> Stream.of(row, new StringBuilder(row).reverse().toString()))
          .toList();

  private static final Map<Character, String> STANDS_FOR =
      Map.ofEntries(
          Map.entry('0', "o"),
          Map.entry('1', "il"),
          Map.entry('3', "e"),
          Map.entry('4', "a"),
          Map.entry('5', "s"),
          Map.entry('7', "t"),
          Map.entry('8', "b"),
          Map.entry('9', "g"),
          Map.entry('@', "a"),
          Map.entry('$', "s"),
          Map.entry('!', "il"),
          Map.entry('€', "e"),
          Map.entry('+', "t"));

  private PasswordParts() {}

  /** How many parts a password has at least; each sign that is part of nothing counts as one. */
  static int count(String password, List<String> words) {
    String text = plain(password);
    int unit = unit(text);
    int once = countOnce(text.substring(0, unit), words);
    return unit == text.length() ? once : Math.min(once + 1, countOnce(text, words));
  }

  /** Length of what is repeated until the end; the whole length where nothing is. */
  private static int unit(String text) {
    int unit = 1;
    while (unit < text.length() && !isRepeated(text, unit)) {
      unit++;
    }
    return Math.min(unit, text.length());
  }

  private static boolean isRepeated(String text, int unit) {
    return text.length() % unit == 0
        && text.substring(unit).equals(text.substring(0, text.length() - unit));
  }

  private static int countOnce(String text, List<String> words) {
    int[] parts = new int[text.length() + 1];
    Arrays.fill(parts, 1, parts.length, Integer.MAX_VALUE);
    for (int at = 0; at < text.length(); at++) {
      int more = parts[at] + 1;
      char sign = text.charAt(at);
      reach(parts, at + 1, Character.isLetterOrDigit(sign) ? more : parts[at]);
      for (int end = at + 2; end <= at + longest(text, at); end++) {
        reach(parts, end, more);
      }
      for (String word : words) {
        if (stands(text, at, word)) {
          reach(parts, at + word.length(), more);
        }
      }
    }
    return parts[text.length()];
  }

  /** Lower case and without accents, as words are compared. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private static void reach(int[] parts, int end, int count) {
    parts[end] = Math.min(parts[end], count);
  }

  /** Length of the longest run, repetition or number that begins here. */
  private static int longest(String text, int at) {
    int run = ROWS.stream().mapToInt(row -> run(text, at, row)).max().orElse(0);
    return Math.max(run >= SHORTEST_RUN ? run : 0, Math.max(repeated(text, at), digits(text, at)));
  }

  private static int run(String text, int at, String row) {
    int start = row.indexOf(text.charAt(at));
    int length = 0;
    while (start >= 0
        && at + length < text.length()
        && start + length < row.length()
        && text.charAt(at + length) == row.charAt(start + length)) {
      length++;
    }
    return length;
  }

  private static int repeated(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == text.charAt(at)) {
      end++;
    }
    return end - at;
  }

  private static int digits(String text, int at) {
    int end = at;
    while (end < text.length() && end - at < DIGITS && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end - at;
  }

  private static boolean stands(String text, int at, String word) {
    if (at + word.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char sign = text.charAt(at + i);
      if (sign != word.charAt(i) && STANDS_FOR.getOrDefault(sign, "").indexOf(word.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
