package nl.dossierkluis.backup;

import java.time.Instant;

/**
 * How a backup or a trial restore ended.
 *
 * @param problems how many damages it named
 * @param fault name of the failure that ended it early; empty when it came to its end
 * @param blobs that were looked at
 */
public record BackupRunView(
    BackupKind kind, Instant endedAt, int problems, String fault, long blobs) {

  /** Whether it came to its end with nothing wrong. */
  public boolean isSound() {
    return fault.isEmpty() && problems == 0;
  }
}
