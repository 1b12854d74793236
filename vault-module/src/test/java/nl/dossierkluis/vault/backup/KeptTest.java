package nl.dossierkluis.vault.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.dossierkluis.vault.BackupTerms;
import org.junit.jupiter.api.Test;

class KeptTest {

  private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z"); // a Wednesday

  private static Instant daysAgo(int days) {
    return NOW.minus(Duration.ofDays(days));
  }

  @Test
  void refusesTermsThatKeepNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BackupTerms(0, 4, 3, Duration.ofDays(30)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BackupTerms(7, -1, 3, Duration.ofDays(30)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BackupTerms(7, 4, 0, Duration.ofDays(30)));
    assertThatIllegalArgumentException().isThrownBy(() -> new BackupTerms(7, 4, 3, Duration.ZERO));
  }

  @Test
  void keepsSevenDaysAndTheSundaysOfTheWeeksBefore() {
    List<Instant> all = new ArrayList<>();
    for (int days = 0; days < 60; days++) {
      all.add(daysAgo(days));
    }
    assertThat(Kept.generations(all, BackupTerms.USUAL))
        .containsExactlyInAnyOrder(
            daysAgo(0),
            daysAgo(1),
            daysAgo(2),
            daysAgo(3), // Sunday of last week
            daysAgo(4),
            daysAgo(5),
            daysAgo(6),
            daysAgo(10),
            daysAgo(17));
  }

  @Test
  void countsDaysThatHaveOneAndNotDaysOfTheCalendar() {
    List<Instant> rare =
        List.of(daysAgo(100), daysAgo(200), daysAgo(300), daysAgo(300).plusSeconds(9));
    assertThat(Kept.generations(rare, new BackupTerms(3, 0, 1, Duration.ofDays(30))))
        .containsExactlyInAnyOrder(daysAgo(100), daysAgo(200), daysAgo(300).plusSeconds(9));
  }

  @Test
  void tellsTheWeeksOfTwoYearsApart() {
    Instant thisYear = Instant.parse("2027-01-05T02:00:00Z"); // week 1 of 2027
    Instant lastYear = Instant.parse("2026-01-01T02:00:00Z"); // week 1 of 2026
    assertThat(
            Kept.generations(
                List.of(thisYear, lastYear), new BackupTerms(1, 2, 1, Duration.ofDays(30))))
        .containsExactlyInAnyOrder(thisYear, lastYear);
  }

  @Test
  void keepsThreeKeyringCopiesOfWhichOnlyTheNewestMayBeOld() {
    List<Instant> daily = List.of(daysAgo(4), daysAgo(3), daysAgo(2), daysAgo(1));
    assertThat(Kept.keyringCopies(daily, BackupTerms.USUAL, NOW))
        .containsExactlyInAnyOrder(daysAgo(3), daysAgo(2), daysAgo(1));
    List<Instant> old = List.of(daysAgo(31), daysAgo(30), daysAgo(29));
    assertThat(Kept.keyringCopies(old, BackupTerms.USUAL, NOW)).containsExactly(daysAgo(29));
    List<Instant> older = List.of(daysAgo(60), daysAgo(50), daysAgo(40));
    assertThat(Kept.keyringCopies(older, BackupTerms.USUAL, NOW)).containsExactly(daysAgo(40));
    assertThat(Kept.keyringCopies(List.of(), BackupTerms.USUAL, NOW)).isEmpty();
  }
}
