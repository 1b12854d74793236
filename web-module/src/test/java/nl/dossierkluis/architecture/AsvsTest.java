package nl.dossierkluis.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.dossierkluis.architecture.AsvsTable.Requirement;
import org.junit.jupiter.api.Test;

/** What {@code docs/asvs.md} names as proof is there, and no line of level 1 and 2 is left out. */
class AsvsTest {

  private static final Path PROJECT = Path.of(System.getProperty("project.dir", ".."));
  private static final AsvsTable TABLE = AsvsTable.read(PROJECT);
  private static final Map<String, String> SOURCES = sources();

  private static final List<String> STATES = List.of("met", "partly", "not met", "not applicable");

  private static final Pattern TYPE = Pattern.compile("[A-Z][a-z]\\w*");
  private static final Pattern TEST_METHOD = Pattern.compile("[a-z]+[A-Z]\\w+");
  private static final Pattern PAGE = Pattern.compile("/[a-z]+/[a-z-]+");
  private static final Pattern FILE = Pattern.compile("docs/\\S+|pom\\.xml");

  /** How many the standard has on each level, as counted in its release 5.0.0. */
  private static final Map<String, Integer> ALL = Map.of("1", 70, "2", 183);

  @Test
  void everyRequirementOfLevelOneAndTwoHasItsLine() {
    assertThat(TABLE.requirements()).extracting(Requirement::number).doesNotHaveDuplicates();
    ALL.forEach(
        (level, all) -> {
          int leftOut = Integer.parseInt(level) - 1;
          int chapters = TABLE.numbers("V10").get(leftOut) + TABLE.numbers("V17").get(leftOut);
          assertThat(ofLevel(level).count() + chapters)
              .as("level " + level)
              .isEqualTo(all.longValue());
        });
  }

  @Test
  void theSumsAreRight() {
    for (String level : List.of("1", "2", "3")) {
      List<Integer> sums = TABLE.numbers(level);
      int leftOut =
          ALL.getOrDefault(level, 0) == 0 ? 0 : ALL.get(level) - (int) ofLevel(level).count();
      for (String state : STATES) {
        long counted = ofLevel(level).filter(it -> it.state().equals(state)).count();
        long all = state.equals("not applicable") ? counted + leftOut : counted;
        assertThat(sums.get(STATES.indexOf(state)).longValue()).as(level + state).isEqualTo(all);
      }
    }
  }

  @Test
  void everyLineHasAStateAndWhatIsMetSaysWhatShowsIt() {
    assertThat(TABLE.requirements()).allMatch(it -> STATES.contains(it.state()));
    assertThat(TABLE.requirements()).allMatch(it -> !it.evidence().isEmpty());
  }

  @Test
  void whateverIsNamedIsThere() {
    assertThat(TABLE.requirements().stream().flatMap(AsvsTest::missing)).isEmpty();
  }

  @Test
  void whatIsNotThereIsFound() {
    Requirement broken =
        new Requirement("0.0.0", "1", "met", "`GoneTest` `AsvsTest` (`goneAway`) `/gone/page`");
    assertThat(missing(broken))
        .containsExactly("0.0.0: GoneTest", "0.0.0: goneAway", "0.0.0: /gone/page");
  }

  private static Stream<Requirement> ofLevel(String level) {
    return TABLE.requirements().stream().filter(it -> it.level().equals(level));
  }

  private static Stream<String> missing(Requirement requirement) {
    return requirement.names().stream()
        .filter(name -> !isThere(name, requirement))
        .map(name -> requirement.number() + ": " + name);
  }

  private static boolean isThere(String name, Requirement requirement) {
    if (TYPE.matcher(name).matches()) {
      return SOURCES.containsKey(name);
    }
    if (TEST_METHOD.matcher(name).matches()) {
      return requirement.names().stream()
          .anyMatch(type -> SOURCES.getOrDefault(type, "").contains(" " + name + "("));
    }
    if (PAGE.matcher(name).matches() && !name.startsWith("/api/")) {
      return Files.exists(PROJECT.resolve("web-module/src/main/webapp" + name + ".xhtml"));
    }
    return !FILE.matcher(name).matches() || Files.exists(PROJECT.resolve(name));
  }

  /** Source of every class, by its name. */
  private static Map<String, String> sources() {
    Map<String, String> sources = new TreeMap<>();
    for (String module : List.of("vault-module", "ejb-module", "web-module", "ear")) {
      try (Stream<Path> files = Files.walk(PROJECT.resolve(module).resolve("src"))) {
        for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
          String name = file.getFileName().toString();
          sources.put(name.substring(0, name.length() - ".java".length()), Files.readString(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return sources;
  }
}
