package nl.dossierkluis.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The bundled list of words that passwords are made of far too often. */
final class CommonWords {

  /** Lower case, letters only, three at least. */
  static final List<String> ALL = read();

  private CommonWords() {}

  private static List<String> read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                CommonWords.class.getResourceAsStream("common-words.txt"),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(CommonWords::words)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> words(String line) {
    return Arrays.stream(line.split(" ")).filter(word -> !word.isEmpty());
  }
}
