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
    assertThat(today.evidence())
        .isEqualTo(Evidence.of("shield-fallen", LocalDate.of(2020, 7, 16), "C-311/18"));
  }

  @Test
  void doesNotClaimMoreThanItMeasured() {
    assertThat(rule.on(LocalDate.of(2018, 5, 25)).evidence())
        .isEqualTo(Evidence.of("shield-in-force", LocalDate.of(2016, 8, 1)));
  }
}
