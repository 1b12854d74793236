package nl.dossierkluis.vault;

import java.util.List;
import java.util.Set;

/**
 * The words that people put into passphrases first, and the rows of a keyboard. It is small on
 * purpose: it stands for the habit, not for the lists of those who guess.
 */
final class CommonWords {

  /** What one of them is worth in bits: a little more than the list is long. */
  static final double BITS = 8;

  private static final int SHORTEST = 4;
  private static final int LONGEST = 12;
  private static final String[] KEYBOARD = {
    "qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qsdfghjklm", "1qaz2wsx3edc4rfv5tgb"
  };

  private static final Set<String> WORDS =
      Set.copyOf(
          List.of(
              ("wachtwoord wachtzin welkom welkom01 geheim geheimen password passphrase passw0rd p@ssw0rd"
                      + " letmein admin administrator login inloggen root test testen demo iloveyou hallo"
                      + " hello master monkey dragon football voetbal baseball superman batman princess"
                      + " prinses sunshine shadow summer winter herfst lente zomer spring autumn januari"
                      + " februari maart april juni juli augustus september oktober november december"
                      + " maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday friday"
                      + " amsterdam rotterdam utrecht eindhoven groningen nederland holland ajax feyenoord"
                      + " oranje schatje liefde love lieverd poes hond kitten chocolade computer internet"
                      + " google windows apple samsung dossier dossierkluis kluis coach coaching cliënt"
                      + " client clienten praktijk balans zicht werk werken kantoor bedrijf vertrouwen"
                      + " sleutel geheugen jezus jesus michael daniel thomas jessica charlie jordan"
                      + " hunter killer trustno1 whatever freedom qazwsx abcd changeme verander correct"
                      + " horse battery staple secret access starwars pokemon naruto")
                  .split(" ")));

  private CommonWords() {}

  /** Length of the longest common word at this place, or 0; lower case. */
  static int lengthAt(char[] text, int at) {
    for (int length = Math.min(LONGEST, text.length - at); length >= SHORTEST; length--) {
      String candidate = new String(text, at, length);
      if (WORDS.contains(candidate) || WORDS.contains(withoutDisguise(candidate))) {
        return length;
      }
    }
    return 0;
  }

  private static String withoutDisguise(String word) {
    return word.replace('0', 'o')
        .replace('1', 'i')
        .replace('3', 'e')
        .replace('4', 'a')
        .replace('5', 's')
        .replace('@', 'a')
        .replace('$', 's');
  }

  /** Length of the longest part of a keyboard's row at this place, in either direction. */
  static int keyboardRun(char[] text, int at) {
    int longest = 0;
    for (String row : KEYBOARD) {
      longest = Math.max(longest, common(row, text, at));
      longest = Math.max(longest, common(new StringBuilder(row).reverse().toString(), text, at));
    }
    return longest;
  }

  private static int common(String row, char[] text, int at) {
    int longest = 0;
    for (int start = 0; start < row.length(); start++) {
      int length = 0;
      while (start + length < row.length()
          && at + length < text.length
          && row.charAt(start + length) == text[at + length]) {
        length++;
      }
      longest = Math.max(longest, length);
    }
    return longest;
  }
}
