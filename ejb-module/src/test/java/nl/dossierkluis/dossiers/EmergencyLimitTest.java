package nl.dossierkluis.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import nl.dossierkluis.platform.WrongSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmergencyLimitTest {

  @Test
  void isFourHours() {
    assertThat(EmergencyLimit.from(key -> Optional.empty()).duration())
        .isEqualTo(Duration.ofHours(4));
  }

  @ParameterizedTest
  @CsvSource({"1, PT1H", "19, PT19H", "24, PT24H"})
  void isWhatThePracticeSets(String hours, Duration duration) {
    assertThat(limit(hours).duration()).isEqualTo(duration);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "25", "-1", "4.5", "vier"})
  void refusesAWrongValueByItsKey(String hours) {
    assertThatThrownBy(() -> limit(hours))
        .isInstanceOf(WrongSetting.class)
        .hasMessageContaining(EmergencyLimit.KEY);
  }

  private static EmergencyLimit limit(String hours) {
    return EmergencyLimit.from(
        key -> key.equals(EmergencyLimit.KEY) ? Optional.of(hours) : Optional.empty());
  }
}
