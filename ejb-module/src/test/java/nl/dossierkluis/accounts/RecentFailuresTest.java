package nl.dossierkluis.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentFailuresTest {

  private static final String PARTY = "somebody somewhere";

  private final RecentFailures failures = new RecentFailures(SignInPace.ROOM);
  private Instant now = Instant.parse("2026-11-25T09:00:00Z");

  @Test
  void letsPeopleMistypeFiveTimesWithoutWaiting() {
    fail(5);
    assertThat(secondsToWait()).isEqualTo(1);
  }

  @Test
  void doublesTheWaitUntilTenAndThenTakesTheRestOfTheQuarter() {
    fail(5);
    for (long wait : new long[] {1, 2, 4, 8, 16, 900}) {
      assertThat(secondsToWait()).isEqualTo(wait);
      now = now.plusSeconds(wait);
      failures.begin(PARTY, now);
    }
  }

  @Test
  void hearsNothingWhileSomebodyHasToWaitAndCountsNothingThen() {
    fail(5);
    for (int i = 0; i < 100; i++) {
      assertThat(secondsToWait()).isEqualTo(1);
    }
  }

  @Test
  void forgivesAllForARightOne() {
    fail(4);
    failures.begin(PARTY, now);
    failures.forgive(PARTY);
    for (int i = 0; i < 5; i++) {
      assertThatCode(() -> failures.begin(PARTY, now)).doesNotThrowAnyException();
    }
  }

  @Test
  void forgivesAllAfterAQuarterOfAnHour() {
    fail(5);
    now = now.plus(RecentFailures.WINDOW);
    fail(4);
    assertThatCode(() -> failures.begin(PARTY, now)).doesNotThrowAnyException();
  }

  @Test
  void countsManyAtOnceBeforeAnyOfThemIsJudged() {
    fail(5);
    assertThatExceptionOfType(SignInPaused.class).isThrownBy(() -> failures.begin(PARTY, now));
  }

  @Test
  void doesNotCountWhatWasNeverJudged() {
    for (int i = 0; i < 50; i++) {
      failures.begin(PARTY, now);
      failures.withdraw(PARTY);
    }
    assertThat(failures.size()).isZero();
  }

  @Test
  void countsEachPartyByItself() {
    fail(20, "a stranger elsewhere");
    assertThatCode(() -> failures.begin(PARTY, now)).doesNotThrowAnyException();
  }

  @Test
  void remembersNoMoreThanItHasRoomFor() {
    IntStream.range(0, 100_000).forEach(i -> failures.begin("address " + i, now));
    assertThat(failures.size()).isEqualTo(SignInPace.ROOM);
  }

  @Test
  void keepsThoseWhoGoOnTryingWhenItRunsOutOfRoom() {
    fail(5);
    for (int i = 0; i < 3 * SignInPace.ROOM; i++) {
      failures.begin("address " + i, now);
      if (i % 1_000 == 0) {
        assertThat(secondsToWait()).isEqualTo(1);
      }
    }
  }

  private void fail(int times) {
    fail(times, PARTY);
  }

  private void fail(int times, String party) {
    for (int i = 0; i < times; i++) {
      try {
        failures.begin(party, now);
      } catch (SignInPaused e) {
        assertThat(e.seconds()).isPositive();
      }
    }
  }

  private long secondsToWait() {
    SignInPaused[] paused = new SignInPaused[1];
    assertThatExceptionOfType(SignInPaused.class)
        .isThrownBy(() -> failures.begin(PARTY, now))
        .satisfies(refusal -> paused[0] = refusal);
    return paused[0].seconds();
  }
}
