package nl.dossierkluis.backup;

import java.time.Instant;

/**
 * What the staff should know about the backups.
 *
 * @param lastBackup when the last one was made; null when there is none
 * @param late whether there should have been one since
 * @param lastTrial when the last sound trial restore ended; null when there was none
 * @param trialLate whether there should have been one since
 * @param failed whether the last run of either kind found something wrong
 * @param busy whether one is being made or tried now
 */
public record BackupStatus(
    Instant lastBackup,
    boolean late,
    Instant lastTrial,
    boolean trialLate,
    boolean failed,
    boolean busy) {

  /** Whether somebody has to do something. */
  public boolean isWorrying() {
    return late || trialLate || failed;
  }
}
