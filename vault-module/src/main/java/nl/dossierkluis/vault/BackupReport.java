package nl.dossierkluis.vault;

import java.time.Duration;
import java.util.List;

/**
 * What a backup made.
 *
 * @param generation as it describes itself
 * @param keyringCopy that goes with it
 * @param copied blobs that were new to the pool
 * @param copiedBytes their length, sealed
 * @param keys entries of the keyring in its copy
 * @param took from the first step to the last
 * @param damages blobs that are damaged in the vault and were left out; the rest is saved
 */
public record BackupReport(
    Generation generation,
    KeyringCopy keyringCopy,
    long copied,
    long copiedBytes,
    int keys,
    Duration took,
    List<Damage> damages) {

  public BackupReport {
    damages = List.copyOf(damages);
  }

  /** Whether everything that is in the vault is in the backup. */
  public boolean complete() {
    return damages.isEmpty();
  }
}
