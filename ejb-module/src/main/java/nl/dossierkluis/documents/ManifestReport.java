package nl.dossierkluis.documents;

import java.util.List;
import java.util.stream.Stream;

/**
 * What came out of comparing dossiers with their manifests.
 *
 * @param documents how many rows were compared
 */
public record ManifestReport(int dossiers, int documents, List<ManifestDeviation> deviations) {

  /** Of no dossier at all. */
  static final ManifestReport NONE = new ManifestReport(0, 0, List.of());

  public ManifestReport {
    deviations = List.copyOf(deviations);
  }

  ManifestReport and(ManifestReport other) {
    return new ManifestReport(
        dossiers + other.dossiers,
        documents + other.documents,
        Stream.concat(deviations.stream(), other.deviations.stream()).toList());
  }

  /** Whether everything is as it must be. */
  public boolean sound() {
    return deviations.isEmpty();
  }
}
