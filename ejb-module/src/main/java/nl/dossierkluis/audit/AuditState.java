package nl.dossierkluis.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the log stands.
 *
 * @param entries how many have their place
 * @param waiting how many wait for one; usually those of the last second
 * @param waitingSince when the first of them was written
 * @param key what verifies its checkpoints, as {@code verify-log --key} takes it; empty while
 *     nothing was signed
 * @param checkpoint the newest, a signed note
 * @param alarms what is not as it must be, the oldest first
 * @param anchor empty where no folder is chosen
 */
public record AuditState(
    long entries,
    long waiting,
    Optional<Instant> waitingSince,
    Optional<String> key,
    Optional<String> checkpoint,
    List<AuditAlarm> alarms,
    Optional<AnchorState> anchor) {

  private static final Duration LATE = Duration.ofMinutes(1);

  public AuditState {
    alarms = List.copyOf(alarms);
  }

  /** Since when something is not as it must be; empty if all is well. */
  public Optional<Instant> alarmSince() {
    return alarms.stream().map(AuditAlarm::since).min(Instant::compareTo);
  }

  /** Whether entries wait longer than any should. */
  public boolean isLate(Instant now) {
    return waitingSince.filter(since -> since.plus(LATE).isBefore(now)).isPresent();
  }

  /**
   * How the checkpoints at the other place stand.
   *
   * @param entries how many the newest there is over
   * @param failingSince when writing began to fail; empty if it does not
   */
  public record AnchorState(long entries, Optional<Instant> failingSince) {}
}
