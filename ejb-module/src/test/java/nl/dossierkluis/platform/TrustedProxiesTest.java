package nl.dossierkluis.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

  @Test
  void areNoneByDefault() {
    assertThat(TrustedProxies.from(Optional.empty()).addresses()).isEmpty();
  }

  @Test
  void areAddressesWithCommas() {
    assertThat(TrustedProxies.from(Optional.of("10.0.0.2, 2001:db8::1")).addresses())
        .containsExactlyInAnyOrder("10.0.0.2", "2001:db8::1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example", "10.0.0.0/8", "*", "10.0.0.2; 10.0.0.3"})
  void stopTheStartWhenTheyAreNone(String value) {
    assertThatExceptionOfType(WrongSetting.class)
        .isThrownBy(() -> TrustedProxies.from(Optional.of(value)))
        .withMessageContaining("dossierkluis.trusted-proxies");
  }
}
