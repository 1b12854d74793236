package nl.dossierkluis.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class UnsealPaceTest {

  private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

  private final UnsealPace pace = new UnsealPace();

  @Test
  void doublesTheWaitUpToHalfAMinute() {
    long[] waits = {1, 2, 4, 8, 16, 30, 30, 30};
    for (long wait : waits) {
      pace.failed(NOW);
      assertThatThrownBy(() -> pace.require(NOW.plusSeconds(wait).minusMillis(1)))
          .isInstanceOf(TriedTooOften.class);
      assertThatCode(() -> pace.require(NOW.plusSeconds(wait))).doesNotThrowAnyException();
    }
  }

  @Test
  void saysHowLongToWait() {
    pace.failed(NOW);
    pace.failed(NOW);
    pace.failed(NOW);
    assertThatThrownBy(() -> pace.require(NOW))
        .isInstanceOfSatisfying(
            TriedTooOften.class,
            refusal -> assertThat(refusal.messageArguments()).containsExactly(5L));
  }

  @Test
  void startsAnewAfterTheRightOne() {
    pace.failed(NOW);
    pace.succeeded();
    assertThatCode(() -> pace.require(NOW)).doesNotThrowAnyException();
  }
}
