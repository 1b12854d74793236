package nl.dossierkluis.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import nl.dossierkluis.platform.WrongSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionLimitsTest {

  private static final String STAFF = "dossierkluis.session.idle-staff";

  @Test
  void areAQuarterForClientsAnHourForStaffAndAWorkingDay() {
    assertThat(limits(Map.of()))
        .isEqualTo(
            new SessionLimits(
                Duration.ofMinutes(15),
                Duration.ofMinutes(60),
                Duration.ofHours(8),
                Duration.ofMinutes(5)));
  }

  @Test
  void areMinutesOrSeconds() {
    assertThat(limits(Map.of(STAFF, "30")).idleStaff()).isEqualTo(Duration.ofMinutes(30));
    assertThat(limits(Map.of(STAFF, "90s")).idleStaff()).isEqualTo(Duration.ofSeconds(90));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-5", "", "15m", "never", "100000", "1.5"})
  void stopTheStartWithTheKeyWhenTheyAreWrong(String value) {
    assertThatExceptionOfType(WrongSetting.class)
        .isThrownBy(() -> limits(Map.of(STAFF, value)))
        .withMessageContaining(STAFF);
  }

  private static SessionLimits limits(Map<String, String> values) {
    return SessionLimits.from(key -> Optional.ofNullable(values.get(key)));
  }
}
