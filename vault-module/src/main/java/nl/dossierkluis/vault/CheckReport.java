package nl.dossierkluis.vault;

import java.util.List;

/**
 * What a check looked at and found.
 *
 * @param keys entries of the keyring that opened
 * @param blobs that were looked at
 * @param opened blobs of which every segment was opened
 * @param bytes of those, sealed
 * @param damages everything that is wrong, in the order in which it was found
 */
public record CheckReport(int keys, int blobs, int opened, long bytes, List<Damage> damages) {

  public CheckReport {
    damages = List.copyOf(damages);
  }

  /** Whether nothing is wrong. */
  public boolean sound() {
    return damages.isEmpty();
  }
}
