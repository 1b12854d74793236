package nl.dossierkluis.statement;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The published statement and its facts, made by others; they lie beside the project. */
final class SharedFiles {

  private static final Path SHARED = Path.of(System.getProperty("shared.dir", "../../shared"));

  private SharedFiles() {}

  /** The published text with its markdown; skips the test that asks when it is absent. */
  static String publishedText() throws IOException {
    Path folder = SHARED.resolve("source");
    assumeTrue(
        Files.isDirectory(folder), "the published statement does not lie beside the project");
    try (Stream<Path> files = Files.list(folder)) {
      Path text = files.filter(file -> file.toString().endsWith(".txt")).findFirst().orElseThrow();
      return Files.readString(text);
    }
  }

  /** The codes in one top-level list of {@code seed-facts.yaml}, in order. */
  static List<String> codes(String list) throws IOException {
    return facts(list, Pattern.compile("code: (\\w+)"));
  }

  /**
   * The Dutch words in one top-level list of {@code seed-facts.yaml}, where they end their line.
   */
  static List<String> words(String list) throws IOException {
    return facts(list, Pattern.compile("(?m)^ +nl: (.+)$"));
  }

  private static List<String> facts(String list, Pattern value) throws IOException {
    Path yaml = SHARED.resolve("seed-facts.yaml");
    assumeTrue(Files.exists(yaml), "seed-facts.yaml does not lie beside the project");
    return value
        .matcher(block(Files.readString(yaml), list))
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private static String block(String yaml, String list) {
    var block = Pattern.compile("(?m)^" + list + ":.*\\n((?:[ #-].*\\n)+)").matcher(yaml);
    if (!block.find()) {
      throw new IllegalArgumentException("No list " + list);
    }
    return block.group(1);
  }
}
