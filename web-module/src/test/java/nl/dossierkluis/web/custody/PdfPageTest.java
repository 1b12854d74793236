package nl.dossierkluis.web.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfPageTest {

  private final PdfPage page = new PdfPage();

  @Test
  void keepsLettersWithAccentsAndSigns() throws IOException {
    String words = "Cliënten (één) van Café \\ <\"Œuvre\"> €";
    page.line(words, PdfFont.TEXT, 10);
    assertThat(text()).isEqualTo(words);
  }

  @Test
  void putsAQuestionMarkForWhatItsFontsDoNotHave() throws IOException {
    page.line("Łódź", PdfFont.TEXT, 10);
    assertThat(text()).isEqualTo("?ód?");
  }

  @Test
  void breaksLinesWhereTheyAreFull() throws IOException {
    page.paragraph("MMMMMMMMM ".repeat(30).strip(), PdfFont.HEADING, 20);
    assertThat(text().lines()).hasSizeGreaterThan(7);
    assertThat(text().replaceAll("\\s+", " ")).isEqualTo("MMMMMMMMM ".repeat(30).strip());
  }

  @Test
  void refusesWhatDoesNotFitOnThePage() {
    assertThatIllegalStateException()
        .isThrownBy(() -> page.paragraph("M ".repeat(5000), PdfFont.TEXT, 20));
  }

  @Test
  void knowsTheWidthsOfItsFonts() throws IOException {
    PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    PDType1Font bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
    for (char letter = ' '; letter <= '~'; letter++) {
      String word = String.valueOf(letter);
      // PDFBox takes these two for the curly ones that Adobe's encoding has in their place.
      if (letter != '\'' && letter != '`') {
        assertThat(PdfFont.TEXT.width(word, 1000))
            .as(word)
            .isEqualTo(font.getStringWidth(word), within(0.5));
      }
    }
    String sentence = "Herstelkit van de dossierkluis: zo gebruikt u de code";
    assertThat(PdfFont.HEADING.width(sentence, 1000)).isGreaterThan(bold.getStringWidth(sentence));
  }

  private String text() throws IOException {
    byte[] bytes = page.bytes("Titel", Locale.forLanguageTag("nl"));
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(pdf).strip();
    }
  }
}
