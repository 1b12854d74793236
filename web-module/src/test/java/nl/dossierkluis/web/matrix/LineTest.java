package nl.dossierkluis.web.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A line of the table says what it looks like. */
class LineTest {

  @Test
  void toldTwoStatusesTheSecondIsForWhatIsNotHers() {
    Line line = line("GET /api/dossiers/{dossier} 401 200|404 200|404 404 404 404");
    assertThat(line.status(Caller.CLIENT_A, true)).isEqualTo("200");
    assertThat(line.status(Caller.CLIENT_A, false)).isEqualTo("404");
    assertThat(line.status(Caller.OWNER, true)).isEqualTo("404");
    assertThat(line.status(Caller.EXPIRED, false)).isEqualTo("401");
  }

  @Test
  void mayExceptOneCallerAndCarryABody() {
    Line line = line("POST /x 302 404 404 404 404 404 HALF=200 ends {\"id\": \"{client}\"}");
    assertThat(line.status(Caller.HALF, false)).isEqualTo("200");
    assertThat(line.status(Caller.NOBODY, false)).isEqualTo("302");
    assertThat(line.ends()).isTrue();
    assertThat(line.body()).isEqualTo("{\"id\": \"{client}\"}");
    assertThat(new Row("POST", "/x", line).kinds()).containsExactly(Kind.CLIENT);
  }

  @Test
  void speaksOfAddressesWithoutTheNamesOfTheirObjects() {
    Line line = line("GET /api/documents/{report}/content 401 404 200|404 404 404 404");
    assertThat(line.speaksOf("/api/documents/{}/content")).isTrue();
    assertThat(line.speaksOf("/api/documents/{}")).isFalse();
    assertThat(line.methods()).containsExactlyInAnyOrder("GET", "HEAD");
  }

  @Test
  void ofAPatternSpeaksOfAllThatBeginsOrEndsSo() {
    Line pages = line("GET *.xhtml 301 301 301 301 301 301");
    assertThat(pages.speaksOf("/clients/list.xhtml")).isTrue();
    assertThat(pages.speaksOf("/clients/list")).isFalse();
    assertThat(line("GET /assets/* 200 200 200 200 200 200").speaksOf("/assets/js/app.js?v=1"))
        .isTrue();
  }

  @Test
  void withoutACellForEachColumnIsRefused() {
    assertThatThrownBy(() -> line("GET /x 302 404 404"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 1 lacks cells");
  }

  private static Line line(String text) {
    return Line.parse(1, text, false);
  }
}
