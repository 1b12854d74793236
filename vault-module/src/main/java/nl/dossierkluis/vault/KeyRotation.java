package nl.dossierkluis.vault;

import java.util.List;

/**
 * What a rotation of the key-encryption keys did.
 *
 * @param generation the one that wraps now
 * @param wrapped container keys that were wrapped anew
 * @param damaged container keys that do not open, by name; they were left as they are
 */
public record KeyRotation(long generation, int wrapped, List<String> damaged) {

  public KeyRotation {
    damaged = List.copyOf(damaged);
  }

  /** Whether the older key-encryption keys are gone; not while something is damaged under them. */
  public boolean finished() {
    return damaged.isEmpty();
  }
}
