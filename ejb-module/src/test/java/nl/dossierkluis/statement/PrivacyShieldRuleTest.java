package nl.dossierkluis.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivacyShieldRuleTest {

  private final PrivacyShieldRule rule =
      PrivacyShieldRule.from(StatementLibrary.transferMechanisms());

  @Test
  void refusesACatalogueWithoutTheShield() {
    var empty = new TransferMechanisms(LocalDate.of(2026, 11, 22), List.of());
    assertThatThrownBy(() -> PrivacyShieldRule.from(empty))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("EU_US_PRIVACY_SHIELD");
  }

  @Test
  void refusesAStateWithoutEvidence() {
    assertThatThrownBy(() -> new Measurement(PromiseState.TRUE, "waar", " ", Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Measurement(PromiseState.TRUE, "", "true", Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2016-07-31, BROKEN, ",
    "2016-08-01, TRUE, 2016-08-01",
    "2018-05-25, TRUE, 2016-08-01",
    "2020-07-15, TRUE, 2016-08-01",
    "2020-07-16, BROKEN, 2020-07-16",
    "2023-07-10, BROKEN, 2020-07-16",
    "2026-11-22, BROKEN, 2020-07-16"
  })
  void followsTheLifeOfTheShield(LocalDate day, PromiseState state, LocalDate since) {
    assertThat(rule.on(day).state()).isEqualTo(state);
    assertThat(rule.on(day).since()).isEqualTo(Optional.ofNullable(since));
  }

  @Test
  void namesTheJudgmentThatBrokeIt() {
    Measurement today = rule.on(LocalDate.of(2026, 11, 22));
    assertThat(today.evidenceNl())
        .isEqualTo(
            "Het EU-VS Privacy Shield geldt niet meer sinds 16 juli 2020:"
                + " het Europese Hof verklaarde het ongeldig (zaak C-311/18).");
    assertThat(today.evidenceEn()).contains("16 July 2020").contains("C-311/18");
  }

  @Test
  void doesNotClaimMoreThanItMeasured() {
    Measurement then = rule.on(LocalDate.of(2018, 5, 25));
    assertThat(then.evidenceNl()).contains("1 augustus 2016").contains("niet nagegaan");
    assertThat(then.evidenceEn()).contains("1 August 2016").contains("does not check");
  }
}
