package nl.dossierkluis.vault;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a trial restore found.
 *
 * @param generation that was tried
 * @param keyringCopy that was tried with it
 * @param at when it ended
 * @param took from the first step to the last
 * @param keys entries of the keyring copy that opened
 * @param blobs that were looked at
 * @param opened of these, to their end
 * @param bytes of those, sealed
 * @param damages everything that is wrong, in the order in which it was found
 */
public record TrialReport(
    Generation generation,
    KeyringCopy keyringCopy,
    Instant at,
    Duration took,
    int keys,
    int blobs,
    int opened,
    long bytes,
    List<Damage> damages) {

  public TrialReport {
    damages = List.copyOf(damages);
  }

  /** Whether this generation can be restored, with nothing wrong. */
  public boolean sound() {
    return damages.isEmpty();
  }
}
