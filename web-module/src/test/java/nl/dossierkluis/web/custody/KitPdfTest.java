package nl.dossierkluis.web.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.dossierkluis.custody.KitView;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class KitPdfTest {

  private static final Locale DUTCH = Locale.forLanguageTag("nl");
  private static final List<String> GROUPS =
      List.of(
          "A1B2", "C3D4", "E5F6", "G7H8", "J9K0", "M1N2", "P3Q4", "R5S6", "T7V8", "W9X0", "Y1Z2");
  private static final KitView KIT =
      new KitView("3f9a 01bc", GROUPS, Instant.EPOCH, Optional.of("Praktijk Zomerbries & Zn."));

  @Test
  void isOnePageWithItsTitleAndLanguage() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(sheet(KIT, DUTCH))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(pdf.getDocumentInformation().getTitle())
          .isEqualTo("Herstelkit van de dossierkluis");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl");
    }
  }

  @Test
  void holdsAllGroupsInTheirOrderEachWithItsNumber() throws IOException {
    assertThat(text(KIT, DUTCH).replaceAll("\\s+", " "))
        .contains("1 A1B2 2 C3D4 3 E5F6 4 G7H8 5 J9K0 6 M1N2 7 P3Q4 8 R5S6 9 T7V8 10 W9X0 11 Y1Z2");
  }

  @Test
  void saysForWhomWhenAndHow() throws IOException {
    assertThat(text(KIT, DUTCH))
        .containsSubsequence(
            "Herstelkit van de dossierkluis",
            "Praktijk Zomerbries & Zn.",
            "Gemaakt op wo 25 nov 2026",
            "3f9a 01bc",
            "De code",
            "Zo gebruikt u de code",
            "1. Zet",
            "2. Open",
            "3. Typ",
            "4. Klopt",
            "./dossierkluis start --data MAP",
            "Bewaren");
  }

  @Test
  void fitsOnOnePageWithTheLongestNameInEnglishToo() throws IOException {
    KitView kit = new KitView("3f9a 01bc", GROUPS, Instant.EPOCH, Optional.of("WW ".repeat(66)));
    for (Locale language : List.of(DUTCH, Locale.ENGLISH)) {
      try (PDDocument pdf = Loader.loadPDF(sheet(kit, language))) {
        assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      }
    }
    assertThat(text(kit, Locale.ENGLISH)).contains("How to use the code");
  }

  private static byte[] sheet(KitView kit, Locale language) {
    return KitPdf.of(kit, "wo 25 nov 2026, 14:05", language);
  }

  private static String text(KitView kit, Locale language) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(sheet(kit, language))) {
      return new PDFTextStripper().getText(pdf);
    }
  }
}
