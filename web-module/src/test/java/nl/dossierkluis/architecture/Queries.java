package nl.dossierkluis.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The queries in a source. Java joins constants before anybody could see it in a class, so what a
 * query is put together of can be told from the source alone.
 */
final class Queries {

  private static final Pattern CALL = Pattern.compile("\\.create(?:Native)?Query\\(");
  private static final Pattern LITERAL =
      Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\]|\\\\.)*\"", Pattern.DOTALL);
  private static final Pattern CONSTANTS = Pattern.compile("[\\s+]*(?:[A-Z][A-Z_]*[\\s+]*)*");

  private Queries() {}

  /** The queries that are put together of more than literals and constants. */
  static List<String> joinedOf(String source) {
    return CALL.matcher(source)
        .results()
        .map(MatchResult::end)
        .map(start -> firstArgument(source, start))
        .filter(query -> !CONSTANTS.matcher(LITERAL.matcher(query).replaceAll("")).matches())
        .toList();
  }

  /** Up to the comma or bracket that ends it; in a literal these end nothing. */
  private static String firstArgument(String source, int start) {
    String plain =
        LITERAL.matcher(source).replaceAll(literal -> "_".repeat(literal.group().length()));
    int depth = 0;
    int at = start;
    while (depth > 0 || plain.charAt(at) != ',' && plain.charAt(at) != ')') {
      depth += plain.charAt(at) == '(' ? 1 : plain.charAt(at) == ')' ? -1 : 0;
      at++;
    }
    return source.substring(start, at);
  }

  /** Sources of the shipped EJB module, without those whose queries name no input. */
  static Stream<Path> sources(List<String> except) {
    try (Stream<Path> files = Files.walk(Path.of("../ejb-module/src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !except.contains(file.getFileName().toString()))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
