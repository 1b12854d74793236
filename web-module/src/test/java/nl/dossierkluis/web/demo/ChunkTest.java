package nl.dossierkluis.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkTest {

  @Test
  void refusesAStrangeLineInAList() {
    assertThatThrownBy(() -> written("- een\ntwee"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("twee");
  }

  @ParameterizedTest
  @ValueSource(strings = {"101 Sociaal", "-1 Sociaal", "50", "veel Sociaal"})
  void refusesWhatIsNoBar(String bar) {
    assertThatThrownBy(() -> Bar.parse(bar)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| a | b |",
        "|--|--|",
        "| a | b |\n| c | d |",
        "|--|--|\n| a |",
        "| a |\n|--|--|\n| b | c |",
        "|--|--|\n| a | b"
      })
  void refusesWhatIsNoTable(String table) {
    assertThatThrownBy(() -> written(table)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isKnownByItsMark() throws IOException {
    assertThat(written("## Kop\n\nEen zin\nen meer.\n\n- een\n- twee\n\n> Straat\n\n% 40 Sociaal"))
        .extracting(XWPFParagraph::getStyle, XWPFParagraph::getText)
        .containsExactly(
            tuple("Title", "Titel"),
            tuple("Heading1", "Kop"),
            tuple("Normal", "Een zin en meer."),
            tuple("ListBullet", "een"),
            tuple("ListBullet", "twee"),
            tuple("Address", "Straat"),
            tuple("Address", ""),
            tuple("Address", "Sociaal: 40"));
  }

  private static List<XWPFParagraph> written(String body) throws IOException {
    String text = "auteur: A\ndatum: 2026-09-07\n\n# Titel\n\n" + body;
    byte[] word = WordFile.of(DocumentText.parse(text));
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word))) {
      return document.getParagraphs();
    }
  }
}
