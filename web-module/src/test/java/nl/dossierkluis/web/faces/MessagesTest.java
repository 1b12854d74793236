package nl.dossierkluis.web.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sentence is there in both languages, and every page asks for sentences that are there. */
class MessagesTest {

  private static final Path BUNDLES = Path.of("src/main/resources/nl/dossierkluis/web");

  private static final Pattern KEY =
      Pattern.compile("msg\\['([\\w.-]+)'\\]|words\\.of\\('([\\w.-]+)'");

  /** A rule that names its sentence, or a redirect that names a notice. */
  private static final Pattern IN_JAVA =
      Pattern.compile(
          "(?:super|InvalidInput|WrongState|Forbidden|here|dossier)\\((?:[^;]*?, )?\"([a-z]+\\.[a-z-]+)\""
              + "|notice=([a-z]+\\.[a-z-]+)");

  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");
  private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

  @Test
  void areTheSameInBothLanguages() {
    assertThat(english().keySet()).containsExactlyInAnyOrderElementsOf(dutch().keySet());
  }

  @Test
  void takeTheSameArgumentsInBothLanguages() {
    assertThat(arguments(english())).isEqualTo(arguments(dutch()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages.properties", "messages_en.properties"})
  void standThereOnce(String bundle) {
    List<String> keys =
        Webapp.read(BUNDLES.resolve(bundle))
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.substring(0, line.indexOf('=')))
            .toList();
    assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void doubleTheirApostrophesWhereThereIsAnArgument(String language) {
    sentences(language)
        .forEach(
            (key, sentence) -> {
              if (ARGUMENT.matcher(sentence).find()) {
                assertThat(LONE_APOSTROPHE.matcher(sentence).find()).as(key).isFalse();
                assertThat(new MessageFormat(sentence, Locale.ROOT)).as(key).isNotNull();
              }
            });
  }

  @Test
  void areThereForEveryPage() {
    assertThat(Webapp.pages()).isNotEmpty();
    Webapp.pages()
        .forEach(
            (page, source) -> assertThat(dutch().keySet()).as(page).containsAll(keys(KEY, source)));
  }

  @Test
  void areThereForEveryRuleAndNotice() {
    assertThat(
            keys(
                IN_JAVA,
                """
                throw new InvalidInput("email", "accounts.email-taken", 3);
                super("dossiers.closed", state);
                return "/clients/client?faces-redirect=true&notice=clients.registered&id=" + id;
                """))
        .containsExactly("accounts.email-taken", "dossiers.closed", "clients.registered");
    sources()
        .forEach(
            file ->
                assertThat(dutch().keySet())
                    .as(file.toString())
                    .containsAll(keys(IN_JAVA, Webapp.read(file))));
  }

  @Test
  void areThereForEveryEntryOfTheNavigation() {
    Navigation navigation = new Navigation();
    navigation
        .getStaff()
        .forEach(entry -> assertThat(dutch()).containsKey("frame.nav." + entry.word()));
    navigation
        .getClient()
        .forEach(entry -> assertThat(dutch()).containsKey("frame.nav." + entry.word()));
  }

  @Test
  void areDutchOnAServerThatSpeaksEnglish() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.ENGLISH);
      assertThat(Bundle.in(Languages.DUTCH).sentence("frame.sign-out")).isEqualTo("Uitloggen");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void areReadAsUtf8() {
    assertThat(Bundle.in(Languages.DUTCH).sentence("frame.nav.clients")).isEqualTo("Cliënten");
  }

  @Test
  void fillInArgumentsAndLeaveOtherSentencesAlone() {
    Bundle bundle = Bundle.in(Languages.ENGLISH);
    assertThat(bundle.sentence("platform.too-long", 200))
        .isEqualTo("This is too long. Use at most 200 characters.");
    assertThat(Bundle.in(Languages.DUTCH).sentence("documents.finding.MACROS")).contains("macro's");
  }

  @Test
  void failWhenTheyAreMissing() {
    assertThatThrownBy(() -> Bundle.in(Languages.DUTCH).sentence("frame.nothing"))
        .isInstanceOf(MissingResourceException.class);
  }

  private static List<Path> sources() {
    return Stream.of("../ejb-module/src/main/java", "src/main/java")
        .map(Path::of)
        .filter(Files::exists)
        .flatMap(MessagesTest::files)
        .filter(file -> file.toString().endsWith(".java"))
        .toList();
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> dutch() {
    return sentences("nl");
  }

  private static Map<String, String> english() {
    return sentences("en");
  }

  /** The sentences of one file alone, without those it would fall back to. */
  private static Map<String, String> sentences(String language) {
    String file = language.equals("nl") ? "messages.properties" : "messages_en.properties";
    Properties sentences = new Properties();
    try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(file))) {
      sentences.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sentences.stringPropertyNames().stream()
        .collect(Collectors.toMap(key -> key, sentences::getProperty));
  }

  private static Map<String, Set<String>> arguments(Map<String, String> sentences) {
    return sentences.entrySet().stream()
        .filter(entry -> ARGUMENT.matcher(entry.getValue()).find())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry ->
                    ARGUMENT
                        .matcher(entry.getValue())
                        .results()
                        .map(found -> found.group())
                        .collect(Collectors.toSet())));
  }

  private static List<String> keys(Pattern pattern, String source) {
    return pattern
        .matcher(source)
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .filter(key -> !key.endsWith("."))
        .toList();
  }
}
