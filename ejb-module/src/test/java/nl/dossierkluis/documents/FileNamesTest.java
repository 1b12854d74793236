package nl.dossierkluis.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import nl.dossierkluis.platform.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"  ", ".", "..", "../..", "a/", "C:\\", "\u202e"})
  void refusesWhatLeavesNoName(String name) {
    assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> FileNames.clean(name));
  }

  @Test
  void refusesANameThatIsTooLong() {
    assertThat(FileNames.clean("a".repeat(255))).hasSize(255);
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> FileNames.clean("a".repeat(256)));
  }

  @ParameterizedTest
  @CsvSource({
    "CV J. Voorbeeld.docx,CV J. Voorbeeld.docx",
    "../../etc/passwd,passwd",
    "C:\\Users\\x\\cv.pdf,cv.pdf",
    "' verslag 12 nov.pdf ',verslag 12 nov.pdf",
    "curriculum vitæ – été.pdf,curriculum vitæ – été.pdf"
  })
  void keepsTheNameWithoutItsFolders(String given, String kept) {
    assertThat(FileNames.clean(given)).isEqualTo(kept);
  }

  @Test
  void takesOutWhatNobodySees() {
    assertThat(FileNames.clean("cv\u202Efdp.exe\r\n")).isEqualTo("cvfdp.exe");
  }
}
