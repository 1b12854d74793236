package nl.dossierkluis.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.junit.jupiter.api.Test;

class ScannedPageTest {

  @Test
  void isAPageOfPaperWithInkOnIt() throws IOException {
    BufferedImage scan =
        ImageIO.read(
            new ByteArrayInputStream(MadeFile.named("vermeulen-getuigschrift.png").bytes()));
    assertThat(scan.getWidth()).isBetween(1200, 1300);
    assertThat(scan.getHeight()).isBetween(1700, 1800);
    int[] greys =
        scan.getRaster().getSamples(0, 0, scan.getWidth(), scan.getHeight(), 0, (int[]) null);
    assertThat(Arrays.stream(greys).filter(grey -> grey < 80).count())
        .as("dark dots")
        .isBetween(10_000L, 100_000L);
  }

  @Test
  void hasNoWordsForAMachine() throws IOException {
    byte[] pdf = MadeFile.named("vermeulen-getuigschrift.pdf").bytes();
    assertThat(MadeFile.ofPdf(pdf, "")).isBlank();
  }

  @Test
  void isOneImageAndNoLetters() throws IOException {
    byte[] bytes = MadeFile.named("vermeulen-getuigschrift.pdf").bytes();
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      PDResources page = pdf.getPage(0).getResources();
      assertThat(page.getFontNames()).isEmpty();
      assertThat(page.getXObjectNames()).hasSize(1);
      COSName image = page.getXObjectNames().iterator().next();
      assertThat(page.isImageXObject(image)).isTrue();
    }
  }
}
