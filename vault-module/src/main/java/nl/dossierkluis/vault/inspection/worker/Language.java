package nl.dossierkluis.vault.inspection.worker;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A language a dossier is written in, told by its commonest words: one word in three of running
 * text is among them. Words that two of the languages share count for both.
 */
enum Language {
  NL(
      "de het een en van ik is dat die niet op te zijn voor met als aan er maar om ook bij nog naar"
          + " wordt hij zij wij uw mijn geen over uit heeft kan dit deze"),
  EN(
      "the and of to in is that for it was on with as are be this by at have from or not you your"
          + " which but his her they we my has an will can"),
  DE(
      "der die das und ist nicht ein eine zu den mit von auf für im dem sich als auch es an werden"
          + " aus er hat dass sie nach wird bei einer um am sind noch wie"),
  FR(
      "le la les de des et en un une du est que qui dans pour pas au sur par ne se il elle avec ce"
          + " plus sont nous vous votre mais ou aux cette son");

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final int CHARACTERS_LOOKED_AT = 50_000;
  private static final int FEWEST_HITS = 5;
  private static final double SMALLEST_SHARE = 0.1;
  private static final double CLEAR_LEAD = 1.3;

  private final Set<String> words;

  Language(String words) {
    this.words = Set.of(words.split(" "));
  }

  /** ISO 639-1 code of the language of a text, if one stands out. */
  static Optional<String> of(String text) {
    String start = text.substring(0, Math.min(text.length(), CHARACTERS_LOOKED_AT));
    List<String> found = List.of(NO_LETTERS.split(start.toLowerCase(Locale.ROOT)));
    List<Language> byHits =
        Arrays.stream(values())
            .sorted(Comparator.comparing((Language language) -> language.hits(found)).reversed())
            .toList();
    Language best = byHits.get(0);
    long hits = best.hits(found);
    boolean clear =
        hits >= FEWEST_HITS
            && hits >= SMALLEST_SHARE * found.size()
            && hits >= CLEAR_LEAD * byHits.get(1).hits(found);
    return clear ? Optional.of(best.name().toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  private long hits(List<String> found) {
    return found.stream().filter(words::contains).count();
  }
}
