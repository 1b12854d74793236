package nl.dossierkluis.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.dossierkluis.platform.InvalidInput;

/**
 * What a new password must be: long, and not one of those that are tried first (ASVS 5.0, 6.2.1 to
 * 6.2.12). Nothing is asked of the kinds of its signs.
 */
final class PasswordRules {

  static final int SHORTEST = 12;
  static final int LONGEST = 256;

  /** So many words, runs and numbers in a row are tried by programs within hours. */
  private static final int GUESSED_PARTS = 3;

  private static final int FEWEST_SIGNS = 5;
  private static final int SHORTEST_WORD = 3;

  private PasswordRules() {}

  /**
   * Refuses a password that is of no use, or throws {@link InvalidInput} for the field {@code
   * password} with a sentence that says what to do.
   *
   * @param email address of its holder
   * @param place words that belong to this place
   */
  static void require(String password, String email, List<String> place) {
    refusal(password == null ? "" : password, email, place)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  private static Optional<InvalidInput> refusal(String password, String email, List<String> place) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of(new InvalidInput("password", "accounts.password-too-short", SHORTEST));
    }
    if (password.length() > LONGEST) {
      return Optional.of(new InvalidInput("password", "accounts.password-too-long", LONGEST));
    }
    if (password.chars().distinct().count() < FEWEST_SIGNS
        || isGuessed(password, CommonWords.ALL)) {
      return Optional.of(new InvalidInput("password", "accounts.password-common"));
    }
    List<String> known =
        Stream.concat(CommonWords.ALL.stream(), own(email, place)).distinct().toList();
    return isGuessed(password, known)
        ? Optional.of(new InvalidInput("password", "accounts.password-own"))
        : Optional.empty();
  }

  private static boolean isGuessed(String password, List<String> words) {
    return PasswordParts.count(password, words) <= GUESSED_PARTS;
  }

  private static Stream<String> own(String email, List<String> place) {
    return Stream.concat(Stream.of(email), place.stream())
        .map(PasswordParts::plain)
        .flatMap(
            text -> Stream.concat(split(text), Stream.of(text, text.replaceAll("[^a-z0-9]", ""))))
        .filter(word -> word.length() >= SHORTEST_WORD);
  }

  private static Stream<String> split(String text) {
    return Arrays.stream(text.split("[^a-z0-9]+"));
  }
}
