package nl.dossierkluis.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import nl.dossierkluis.platform.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;

class DecisionTest {

  private static final Set<Finding> PROTECTED = Set.of(Finding.PASSWORD_PROTECTED);

  @ParameterizedTest
  @NullAndEmptySource
  void acceptingNeedsAReason(String reason) {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> Decision.ACCEPT.requireUsable(PROTECTED, reason))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("reason"));
  }

  @Test
  void ofWhatCannotBeLookedIntoThereIsNoCleanCopy() {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> Decision.CLEAN_COPY.requireUsable(PROTECTED, null))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("decision"));
  }

  @Test
  void refusingNeedsNoReason() {
    assertThatCode(() -> Decision.REFUSE.requireUsable(PROTECTED, null)).doesNotThrowAnyException();
    assertThatCode(() -> Decision.RETURN.requireUsable(PROTECTED, "")).doesNotThrowAnyException();
  }
}
