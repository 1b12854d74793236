package nl.dossierkluis.documents;

import static org.assertj.core.api.Assertions.assertThat;

import nl.dossierkluis.dossiers.RetentionClass;
import org.junit.jupiter.api.Test;

class DocumentTypeTest {

  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  @Test
  void aCvIsTextAndNoProgram() {
    assertThat(DocumentType.CV.accepts("application/pdf")).isTrue();
    assertThat(DocumentType.CV.accepts(DOCX)).isTrue();
    assertThat(DocumentType.CV.accepts("application/x-msdownload")).isFalse();
    assertThat(DocumentType.CV.accepts("video/mp4")).isFalse();
  }

  @Test
  void whatIsUnsortedMustFitSomeType() {
    assertThat(DocumentType.UNSORTED.accepts(DOCX)).isTrue();
    assertThat(DocumentType.UNSORTED.accepts("audio/mpeg")).isTrue();
    assertThat(DocumentType.UNSORTED.accepts("application/x-msdownload")).isFalse();
  }

  @Test
  void whatCannotBeSeenMayBeAnything() {
    assertThat(DocumentType.CV.mayBe("")).isTrue();
    assertThat(DocumentType.CV.mayBe("application/octet-stream")).isTrue();
    assertThat(DocumentType.CV.mayBe("application/x-tika-ooxml-protected")).isTrue();
    assertThat(DocumentType.CV.mayBe("application/x-msdownload")).isFalse();
    assertThat(DocumentType.CV.accepts("application/octet-stream")).isFalse();
  }

  @Test
  void whatIsUnsortedTheCoachAloneSees() {
    assertThat(DocumentType.UNSORTED.isVisibleToClient()).isFalse();
    assertThat(DocumentType.visibleToClient())
        .contains(DocumentType.CV, DocumentType.TRAJECTORY_PLAN)
        .doesNotContain(DocumentType.SESSION_REPORT, DocumentType.UNSORTED);
  }

  @Test
  void medicalLettersAndIdentityCopiesAreNotTaken() {
    assertThat(DocumentType.MEDICAL_LETTER.isAccepted()).isFalse();
    assertThat(DocumentType.ID_COPY.isAccepted()).isFalse();
    assertThat(DocumentType.choices())
        .doesNotContain(DocumentType.MEDICAL_LETTER, DocumentType.ID_COPY, DocumentType.UNSORTED)
        .contains(DocumentType.CV);
  }

  @Test
  void booksAndHealthDataGoOnAnotherEventThanTheDossier() {
    assertThat(DocumentType.INVOICE.retentionClass()).isEqualTo(RetentionClass.FISCAL);
    assertThat(DocumentType.FML.retentionClass()).isEqualTo(RetentionClass.HEALTH);
    assertThat(DocumentType.CV.retentionClass()).isEqualTo(RetentionClass.DOSSIER);
  }
}
