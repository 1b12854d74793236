package nl.dossierkluis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.RandomId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogPositionTest {

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01T00:00:00Z", "2026-11-25T16:00:00.123456Z"})
  void isReadBackFromAnId(String at) {
    LogPosition position = new LogPosition(Instant.parse(at), 123_456_789L);
    assertThat(position.text()).matches(RandomId::isWellFormed);
    assertThat(LogPosition.of(position.text())).isEqualTo(position);
  }

  @Test
  void differsForEntriesOfOneMoment() {
    Instant at = Instant.parse("2026-11-25T16:00:00Z");
    assertThat(new LogPosition(at, 1).text()).isNotEqualTo(new LogPosition(at, 2).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "AAAAAAAAAAAAAAAAAAAAAB",
        "AAAAAAAAAAAAAAAAAAAAA=",
        "_________________wAAAA"
      })
  void refusesWhatIsNoId(String text) {
    assertThatThrownBy(() -> LogPosition.of(text)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void readsOrRefusesEveryIdThereIs() {
    for (int i = 0; i < 1000; i++) {
      String id = RandomId.next();
      try {
        assertThat(LogPosition.of(id).text()).isEqualTo(id);
      } catch (InvalidInput e) {
        assertThat(e.field()).isEqualTo("after");
      }
    }
  }
}
