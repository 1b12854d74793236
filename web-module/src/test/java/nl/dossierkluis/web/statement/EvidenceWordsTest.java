package nl.dossierkluis.web.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.dossierkluis.documents.DocumentType;
import nl.dossierkluis.statement.Evidence;
import nl.dossierkluis.web.faces.Bundle;
import org.junit.jupiter.api.Test;

class EvidenceWordsTest {

  private static final Locale DUTCH = Locale.forLanguageTag("nl");
  private static final Path MEASURES =
      Path.of("../ejb-module/src/main/java/nl/dossierkluis/statement");
  private static final Pattern WORD = Pattern.compile("Evidence\\.of\\(\\s*\"([a-z-]+)\"");

  @Test
  void namesTypesOfDocumentsAsPeopleDo() {
    List<DocumentType> types = List.of(DocumentType.ENGAGEMENT, DocumentType.INVOICE);
    assertThat(say("outside", 4L, types))
        .isEqualTo(
            "4 documenten vallen buiten de zes genoemde categorieën:"
                + " Opdrachtbevestiging, Factuur.");
    assertThat(say("outside", 1L, List.of(DocumentType.INVOICE)))
        .isEqualTo("1 document valt buiten de zes genoemde categorieën: Factuur.");
  }

  @Test
  void saysDatesInFull() {
    LocalDate day = LocalDate.of(2020, 7, 16);
    assertThat(say("shield-fallen", day, "C-311/18"))
        .contains("sinds 16 juli 2020", "zaak C-311/18");
    assertThat(EvidenceWords.say(evidence("shield-fallen", day, "C-311/18"), Locale.ENGLISH))
        .contains("on 16 July 2020", "case C-311/18");
  }

  @Test
  void hasASentenceForWhateverIsMeasured() throws IOException {
    try (Stream<Path> sources = Files.list(MEASURES)) {
      List<String> words = sources.flatMap(EvidenceWordsTest::words).toList();
      assertThat(words).hasSizeGreaterThan(8);
      assertThat(words)
          .allMatch(word -> Bundle.in(DUTCH).has("statement.evidence." + word))
          .allMatch(word -> Bundle.in(Locale.ENGLISH).has("statement.evidence." + word));
    }
    for (String promised : List.of("contact", "answer")) {
      assertThat(say(promised + "-late", 1L, 3)).startsWith("1 van 3 verzoeken");
      assertThat(say(promised + "-near", 2L, 2)).startsWith("2 verzoeken moeten binnen 2 dagen");
      assertThat(say(promised + "-in-time", 5)).contains("(5)");
    }
  }

  private static Stream<String> words(Path source) {
    try {
      return WORD.matcher(Files.readString(source))
          .results()
          .map((MatchResult found) -> found.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String say(String word, Object... arguments) {
    return EvidenceWords.say(evidence(word, arguments), DUTCH);
  }

  private static Evidence evidence(String word, Object... arguments) {
    return new Evidence("statement.evidence." + word, List.of(arguments));
  }
}
