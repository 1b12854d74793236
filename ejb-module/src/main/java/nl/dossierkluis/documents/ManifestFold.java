package nl.dossierkluis.documents;

import java.util.List;

/**
 * All that a dossier's documents were after a number of changes, as it stands sealed in the base of
 * the manifest.
 *
 * @param number of the last change that is folded in; 0 where there was none
 * @param head digest of that change's entry
 */
public record ManifestFold(long number, String head, List<ManifestLine> lines) {

  public ManifestFold {
    lines = List.copyOf(lines);
  }
}
