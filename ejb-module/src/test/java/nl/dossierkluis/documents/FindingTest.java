package nl.dossierkluis.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.dossierkluis.vault.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingTest {

  @Test
  void withoutFindingsADocumentIsAccepted() {
    assertThat(Finding.stateFor(Set.of())).isEqualTo(DocumentState.ACCEPTED);
  }

  @Test
  void theGravestFindingDecides() {
    assertThat(Finding.stateFor(List.of(Finding.PASSWORD_PROTECTED))).isEqualTo(DocumentState.HELD);
    assertThat(Finding.stateFor(List.of(Finding.PASSWORD_PROTECTED, Finding.TYPE_NOT_ALLOWED)))
        .isEqualTo(DocumentState.REFUSED);
  }

  @ParameterizedTest
  @EnumSource
  void everyObservationOfTheVaultHasItsFinding(Observation observation) {
    assertThat(Finding.of(observation)).hasToString(observation.name());
  }

  @ParameterizedTest
  @EnumSource
  void everyFindingLeadsToRefusalOrToADecision(Finding finding) {
    assertThat(finding.consequence()).isIn(DocumentState.REFUSED, DocumentState.HELD);
  }
}
