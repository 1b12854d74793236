package nl.dossierkluis.vault.backup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import nl.dossierkluis.vault.BackupTerms;

/** Which generations and keyring copies a term keeps; days and weeks are those of UTC. */
public final class Kept {

  private Kept() {}

  /** The last of each of the last days that have one, and of each of the last weeks. */
  public static Set<Instant> generations(Collection<Instant> all, BackupTerms terms) {
    Set<Instant> kept = new HashSet<>(lastOfEach(all, LocalDate::toEpochDay, terms.days()));
    kept.addAll(lastOfEach(all, Kept::week, terms.weeks()));
    return kept;
  }

  private static List<Instant> lastOfEach(
      Collection<Instant> all, Function<LocalDate, Long> period, int most) {
    Map<Long, Instant> last = new TreeMap<>();
    for (Instant time : all) {
      LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
      last.merge(period.apply(day), time, (one, other) -> one.isAfter(other) ? one : other);
    }
    return last.values().stream().skip(Math.max(0, last.size() - most)).toList();
  }

  private static Long week(LocalDate day) {
    long year = day.get(IsoFields.WEEK_BASED_YEAR);
    return year * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  /** The latest ones, of these none whose term is over but the newest. */
  public static Set<Instant> keyringCopies(
      Collection<Instant> all, BackupTerms terms, Instant now) {
    List<Instant> latest =
        all.stream().sorted().skip(Math.max(0, all.size() - terms.keyringCopies())).toList();
    Set<Instant> kept = new HashSet<>();
    for (Instant time : latest) {
      boolean newest = time.equals(latest.get(latest.size() - 1));
      if (newest || time.plus(terms.keyringTerm()).isAfter(now)) {
        kept.add(time);
      }
    }
    return kept;
  }
}
