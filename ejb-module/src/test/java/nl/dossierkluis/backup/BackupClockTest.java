package nl.dossierkluis.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackupClockTest {

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-11-25T00:59:00Z, 2026-11-25T12:00:00Z, true",
    "2026-11-25T01:00:00Z, 2026-11-25T12:00:00Z, false",
    "2026-11-24T01:00:00Z, 2026-11-25T00:59:00Z, false",
    "2026-11-24T01:00:00Z, 2026-11-25T01:00:00Z, true",
    "2026-07-24T00:00:00Z, 2026-07-25T00:00:00Z, true",
    "2026-07-24T00:00:00Z, 2026-07-24T23:59:00Z, false"
  })
  void wantsOneBackupForEachNightAfterTwoHere(Instant last, Instant now, boolean due) {
    assertThat(BackupClock.isDue(Optional.of(last), now, AMSTERDAM)).isEqualTo(due);
  }

  @Test
  void wantsTheFirstOfAllAtOnce() {
    assertThat(BackupClock.isDue(Optional.empty(), NOW, AMSTERDAM)).isTrue();
    assertThat(BackupClock.isTrialDue(Optional.empty(), NOW)).isTrue();
  }

  @Test
  void wantsATrialEachThirtyDays() {
    Optional<Instant> last = Optional.of(NOW);
    assertThat(BackupClock.isTrialDue(last, NOW.plus(Duration.ofDays(30)))).isFalse();
    assertThat(BackupClock.isTrialDue(last, NOW.plus(Duration.ofDays(30)).plusSeconds(1))).isTrue();
  }

  @Test
  void callsNobodyLateOnTheFirstDay() {
    assertThat(BackupClock.isLate(Optional.empty(), NOW, NOW.plusSeconds(60))).isFalse();
    assertThat(BackupClock.isTrialLate(Optional.empty(), NOW, NOW.plusSeconds(60))).isFalse();
  }

  @Test
  void isLateAfterTwoDaysAndWithATrialAfterForty() {
    Optional<Instant> last = Optional.of(NOW);
    assertThat(BackupClock.isLate(last, Instant.EPOCH, NOW.plus(Duration.ofHours(48)))).isFalse();
    assertThat(BackupClock.isLate(last, Instant.EPOCH, NOW.plus(Duration.ofHours(49)))).isTrue();
    assertThat(BackupClock.isTrialLate(last, Instant.EPOCH, NOW.plus(Duration.ofDays(40))))
        .isFalse();
    assertThat(BackupClock.isTrialLate(last, Instant.EPOCH, NOW.plus(Duration.ofDays(41))))
        .isTrue();
  }
}
