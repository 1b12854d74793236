package nl.dossierkluis.vault;

import java.util.List;

/**
 * What went because its term was over.
 *
 * @param generations names of those that went
 * @param keyringCopies names of those that went
 * @param blobs that left the pool
 * @param damages generations that are kept and whose index does not open: while there are any, no
 *     blob leaves the pool
 */
public record ExpiryReport(
    List<String> generations, List<String> keyringCopies, int blobs, List<Damage> damages) {

  public ExpiryReport {
    generations = List.copyOf(generations);
    keyringCopies = List.copyOf(keyringCopies);
    damages = List.copyOf(damages);
  }
}
