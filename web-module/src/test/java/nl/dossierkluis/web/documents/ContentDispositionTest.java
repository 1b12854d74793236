package nl.dossierkluis.web.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import nl.dossierkluis.platform.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentDispositionTest {

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "attachment",
        "attachment; filename*=UTF-8''%",
        "attachment; filename*=UTF-8''%zz",
        "attachment; filename*=UTF-8''%ff%fe"
      })
  void refusesAHeaderWithoutAReadableName(String header) {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> ContentDisposition.fileName(header))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("fileName"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "attachment; filename=cv.pdf | cv.pdf",
        "attachment; filename=\"mijn cv.pdf\" | mijn cv.pdf",
        "attachment; filename=\"a\\\"b.pdf\" | a\"b.pdf",
        "attachment; filename*=UTF-8''r%C3%A9sum%C3%A9.docx | résumé.docx",
        "attachment; filename*=utf-8'nl'na%20am.txt | na am.txt",
        "attachment; filename*=ISO-8859-1''%E9t%E9.txt | été.txt",
        "attachment; filename=plain.pdf; filename*=UTF-8''%C3%A9cht.pdf | écht.pdf",
        "inline; FILENAME=cv.pdf | cv.pdf"
      })
  void readsTheName(String header, String name) {
    assertThat(ContentDisposition.fileName(header)).isEqualTo(name);
  }

  @Test
  void writesWhatItCanReadAndNothingThatEndsTheHeader() {
    String name = "été \"x\"; filename=evil.exe\r\nSet-Cookie: a=b.pdf";
    String header = ContentDisposition.attachment(name);
    assertThat(header).startsWith("attachment; filename*=UTF-8''").doesNotContain("\r", "\n", "\"");
    assertThat(ContentDisposition.fileName(header)).isEqualTo(name);
  }
}
