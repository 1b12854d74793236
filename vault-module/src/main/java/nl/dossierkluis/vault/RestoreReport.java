package nl.dossierkluis.vault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a restore brought back.
 *
 * @param generation that was restored
 * @param keyringCopy that was restored with it; empty where the vault's own keyring was used
 * @param keys entries of the keyring that open
 * @param blobs that were restored
 * @param bytes of those, sealed
 * @param destroyed keys that the copy held and that the erasure ledgers destroyed again
 * @param took from the first step to the last
 * @param damages what is damaged or missing, by name; the rest is there
 */
public record RestoreReport(
    Generation generation,
    Optional<KeyringCopy> keyringCopy,
    int keys,
    long blobs,
    long bytes,
    int destroyed,
    Duration took,
    List<Damage> damages) {

  public RestoreReport {
    damages = List.copyOf(damages);
  }

  /** Whether everything of the generation is back. */
  public boolean complete() {
    return damages.isEmpty();
  }
}
