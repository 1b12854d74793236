package nl.dossierkluis.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in the demo's documents: the right words, and nothing of anybody who lives. */
class DemoTextsTest {

  /** Test persons of the RvIG, numbers of specimen documents, and the tax office's samples. */
  private static final Set<String> TEST_NUMBERS =
      Set.of(
          "999993653",
          "999990019",
          "999990408",
          "999990482",
          "999991772",
          "999992077",
          "999993483",
          "999994669",
          "999995017",
          "999993847",
          "000009921",
          "999999990",
          "111222333",
          "123456782",
          "111234567",
          "000099998");

  private static final Pattern NINE_DIGITS = Pattern.compile("(?<!\\d)\\d(?:[ .]?\\d){8}(?!\\d)");
  private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w.-]*\\w");
  private static final Pattern POSTCODE = Pattern.compile("\\b\\d{4} ?[A-Z]{2}\\b");

  /** Words for health and private life that no employer may read (AP, De zieke werknemer). */
  private static final List<String> NOT_FOR_EMPLOYERS =
      List.of(
          "diagnos",
          "medicatie",
          "medicijn",
          "depress",
          "burn-out",
          "overspannen",
          "therap",
          "psycholo",
          "fysio",
          "huisarts",
          "specialist",
          "ziekenhuis",
          "pijn",
          "klacht",
          "oorzaak",
          "ziektebeeld",
          "scheiding",
          "rouw",
          "schulden");

  static List<MadeFile> files() {
    return MadeFile.all();
  }

  @ParameterizedTest
  @CsvSource({
    "vermeulen-cv.docx, 'verspilling teruggebracht van 6 naar 4 procent'",
    "vermeulen-cv.pdf, 'Leermeester brood en banket'",
    "vermeulen-aanmelding.pdf, 'BSN 999993653'",
    "vermeulen-intakeformulier.pdf, 'Uw antwoorden gaan niet naar uw werkgever'",
    "vermeulen-trajectplan.docx, 'Productieplanner in de voedingsindustrie'",
    "vermeulen-verslag-1.docx, 'Gespreksverslag 1'",
    "vermeulen-verslag-2.pdf, 'Hoogste belangstelling: ordenen en plannen'",
    "vermeulen-verslag-3.docx, 'Oefengesprek'",
    "vermeulen-motivatiebrief.docx, 'Geachte mevrouw Verzinsel'",
    "vermeulen-voortgang.pdf, '22 van de 30 uur gevolgd'",
    "dewit-verslag-1.docx, 'er gaat niets naar de gemeente'",
    "dewit-verslag-2.pdf, 'Energielijst'",
    "dewit-testuitslag.pdf, 'Sociaal 86 veel hoger dan gemiddeld'",
    "dewit-capaciteitentest.pdf, 'Woordenschat 37 van 40 91'",
    "dewit-factuur.pdf, 'Te betalen € 471,90'",
    "dewit-opdracht.docx, 'Als iemand het ineens snapt'",
    "dewit-app-berichten.txt, 'gesprek 4 verzet naar 19.30 uur'"
  })
  void holdTheirWords(String file, String words) {
    assertThat(MadeFile.named(file).words()).contains(words);
  }

  @Test
  void holdNoNumberOfAnybody() {
    assertThat(found(NINE_DIGITS).map(number -> number.replaceAll("\\D", "")))
        .contains("999993653")
        .isSubsetOf(TEST_NUMBERS);
  }

  @Test
  void holdNoAddressThatReachesAnybody() {
    assertThat(found(MAIL)).isNotEmpty().allMatch(mail -> mail.endsWith(".example"));
    assertThat(found(POSTCODE)).isNotEmpty().allMatch(code -> code.startsWith("0000"));
    assertThat(files()).noneMatch(file -> file.words().matches("(?i).*(https?:|www\\.).*"));
  }

  @ParameterizedTest
  @MethodSource("papersForEmployers")
  void tellNoEmployerOfHealth(MadeFile file) {
    assertThat(file.words().toLowerCase(Locale.ROOT)).doesNotContain(NOT_FOR_EMPLOYERS);
  }

  @ParameterizedTest
  @MethodSource("files")
  void fillHalfAPageAtLeast(MadeFile file) {
    assertThat(file.words().split(" ", -1)).hasSizeBetween(120, 700);
    assertThat(file.words()).doesNotContain("## ", "|--", "auteur:");
  }

  static Stream<MadeFile> papersForEmployers() {
    return MadeFile.ofTypes("TRAJECTORY_PLAN", "PROGRESS_REPORT", "ENGAGEMENT", "INVOICE");
  }

  private static Stream<String> found(Pattern pattern) {
    return files().stream()
        .flatMap(file -> pattern.matcher(file.words()).results())
        .map(MatchResult::group);
  }
}
