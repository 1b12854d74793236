package nl.dossierkluis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LogStateTest {

  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

  private final LogState log = new LogState();

  @Test
  void oneNodeAddsAndTheOtherWaitsUntilItsLeaseIsOver() {
    assertThat(log.lease("one", NOON)).isTrue();
    assertThat(log.lease("other", NOON.plusSeconds(9))).isFalse();
    assertThat(log.lease("one", NOON.plusSeconds(9))).isTrue();
    assertThat(log.lease("other", NOON.plusSeconds(18))).isFalse();
    assertThat(log.lease("other", NOON.plusSeconds(19))).isTrue();
    assertThat(log.lease("one", NOON.plusSeconds(20))).isFalse();
  }

  @Test
  void aLeaseOfAClockThatWasPutBackCountsForNothing() {
    assertThat(log.lease("one", NOON.plus(Duration.ofDays(1)))).isTrue();
    assertThat(log.lease("other", NOON)).isTrue();
  }
}
