package nl.dossierkluis.vault.tlog;

import java.util.Optional;

/**
 * What came out of checking an exported log.
 *
 * @param entries how many entries were found right, up to the first deviation
 * @param until time of the last of them, as it stands there; empty text if there is none
 * @param checkpoints how many checkpoints they agree with
 * @param deviation the first that was found, in words; empty if the log is sound
 */
public record LogVerdict(long entries, String until, int checkpoints, Optional<String> deviation) {

  /** Whether everything is as it was signed. */
  public boolean isSound() {
    return deviation.isEmpty();
  }
}
