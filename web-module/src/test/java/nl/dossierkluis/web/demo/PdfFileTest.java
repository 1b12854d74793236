package nl.dossierkluis.web.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.junit.jupiter.api.Test;

class PdfFileTest {

  private static final byte[] LOCKED = MadeFile.named("dewit-capaciteitentest.pdf").bytes();

  @Test
  void doesNotOpenWithoutItsPassword() {
    assertThatThrownBy(() -> Loader.loadPDF(LOCKED)).isInstanceOf(InvalidPasswordException.class);
    assertThatThrownBy(() -> Loader.loadPDF(LOCKED, "Meetlat-100"))
        .isInstanceOf(InvalidPasswordException.class);
    assertThat(new String(LOCKED, ISO_8859_1)).doesNotContain("Woordenschat", "Verzonnen");
  }

  @Test
  void opensWithItsPassword() throws IOException {
    assertThat(MadeFile.ofPdf(LOCKED, LockedPdf.PASSWORD)).contains("Teksten begrijpen");
  }

  @Test
  void bringsItsLettersAlong() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(MadeFile.named("dewit-factuur.pdf").bytes())) {
      for (PDPage page : pdf.getPages()) {
        for (COSName font : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
        }
      }
    }
  }

  @Test
  void numbersItsPagesWhereThereAreSeveral() {
    assertThat(MadeFile.named("vermeulen-voortgang.pdf").words())
        .contains("pagina 1 van 2", "pagina 2 van 2");
    assertThat(MadeFile.named("dewit-factuur.pdf").words()).doesNotContain("pagina");
  }

  @Test
  void saysWhoWroteItAndWhen() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(MadeFile.named("vermeulen-voortgang.pdf").bytes())) {
      assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Hanna Denkbeeld");
      assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo("2026-11-16T15:00:00Z");
    }
  }
}
