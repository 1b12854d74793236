package nl.dossierkluis.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.dossierkluis.documents.DocumentType;
import org.junit.jupiter.api.Test;

class DocumentMeasuresTest {

  @Test
  void theSixCategoriesHoldWhatTheStatementNames() {
    Map<DocumentType, Long> kept =
        Map.of(DocumentType.CV, 3L, DocumentType.SESSION_REPORT, 2L, DocumentType.EMAIL, 1L);
    assertThat(DocumentMeasures.categories(kept).state()).isEqualTo(PromiseState.TRUE);
  }

  @Test
  void healthDataAndBooksFallOutsideThem() {
    Map<DocumentType, Long> kept =
        Map.of(DocumentType.CV, 3L, DocumentType.FML, 2L, DocumentType.INVOICE, 1L);
    Measurement measured = DocumentMeasures.categories(kept);
    assertThat(measured.state()).isEqualTo(PromiseState.BROKEN);
    assertThat(measured.evidence())
        .isEqualTo(Evidence.of("outside", 3L, List.of(DocumentType.FML, DocumentType.INVOICE)));
  }

  @Test
  void whatNobodyHasSortedIsARisk() {
    assertThat(DocumentMeasures.categories(Map.of(DocumentType.UNSORTED, 4L)).state())
        .isEqualTo(PromiseState.AT_RISK);
  }

  @Test
  void keepingLongerThanTwoYearsBreaksThePromise() {
    assertThat(DocumentMeasures.retention(0, 0).state()).isEqualTo(PromiseState.TRUE);
    assertThat(DocumentMeasures.retention(0, 2).state()).isEqualTo(PromiseState.AT_RISK);
    assertThat(DocumentMeasures.retention(1, 2).state()).isEqualTo(PromiseState.BROKEN);
  }
}
