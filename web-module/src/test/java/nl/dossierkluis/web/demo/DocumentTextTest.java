package nl.dossierkluis.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DocumentTextTest {

  @Test
  void refusesATextWithoutAuthorOrDate() {
    assertThatThrownBy(() -> DocumentText.parse("# Verslag\n\nWoorden"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DocumentText.parse("auteur: A\ndatum: gisteren\n\nWoorden"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesToNameWhatHasNoTitle() {
    DocumentText text = DocumentText.parse("auteur: A\ndatum: 2026-09-07\n\nWoorden");
    assertThatThrownBy(text::title).hasMessageContaining("title");
  }

  @Test
  void namesTheMissingFile() {
    assertThatThrownBy(() -> DocumentText.read("dewit/nergens"))
        .isInstanceOf(FileNotFoundException.class)
        .hasMessageContaining("dewit/nergens.txt");
  }

  @Test
  void knowsItsAuthorDayAndTitle() throws IOException {
    DocumentText text = DocumentText.read("vermeulen/trajectplan");
    assertThat(text.author()).isEqualTo("Hanna Denkbeeld");
    assertThat(text.date()).isEqualTo(LocalDate.of(2026, 8, 24));
    assertThat(text.title()).isEqualTo("Trajectplan spoor 2");
    assertThat(text.madeAt()).hasToString("2026-08-24T15:00:00Z");
  }
}
