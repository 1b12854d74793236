package nl.dossierkluis.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class WordFileTest {

  private final byte[] bytes = MadeFile.named("vermeulen-cv.docx").bytes();

  @Test
  void hasHeadingsWordKnows() throws IOException {
    try (XWPFDocument word = open()) {
      assertThat(word.getParagraphs())
          .filteredOn(paragraph -> "Heading1".equals(paragraph.getStyle()))
          .extracting(XWPFParagraph::getText)
          .containsExactly("Profiel", "Werkervaring", "Opleiding", "Vaardigheden", "Vrije tijd");
      assertThat(word.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
    }
  }

  @Test
  void hasATableOfJobs() throws IOException {
    try (XWPFDocument word = open()) {
      XWPFTable jobs = word.getTables().get(0);
      assertThat(jobs.getRows()).hasSize(5);
      assertThat(jobs.getRow(0).isRepeatHeader()).isTrue();
      assertThat(jobs.getRow(0).getCell(1).getText()).isEqualTo("Functie en werkgever");
      assertThat(jobs.getRow(1).getCell(0).getText()).isEqualTo("2017 – heden");
      assertThat(jobs.getCTTbl().getTblGrid().sizeOfGridColArray()).isEqualTo(3);
    }
  }

  @Test
  void hasListMarksThatItsStylesFind() throws IOException {
    try (XWPFDocument word = open()) {
      assertThat(word.getNumbering().getNum(BigInteger.ONE)).isNotNull();
      assertThat(
              word.getStyles()
                  .getStyle("ListBullet")
                  .getCTStyle()
                  .getPPr()
                  .getNumPr()
                  .getNumId()
                  .getVal())
          .isEqualTo(1);
    }
  }

  @Test
  void saysWhoWroteItAndWhen() throws IOException {
    try (XWPFDocument word = open()) {
      CoreProperties properties = word.getProperties().getCoreProperties();
      assertThat(properties.getCreator()).isEqualTo("Joris Vermeulen-Voorbeeld");
      assertThat(properties.getCreated()).isEqualTo("2026-09-11T15:00:00Z");
      assertThat(properties.getModified()).isEqualTo("2026-09-11T15:00:00Z");
    }
  }

  @Test
  void carriesTheDayOfItsTextInTheZip() throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getTimeLocal()).as(entry.getName()).isEqualTo("2026-09-11T00:00:00");
      }
    }
  }

  private XWPFDocument open() throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(bytes));
  }
}
