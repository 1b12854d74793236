package nl.dossierkluis.documents;

import java.util.List;
import java.util.Map;

/** A manifest as it was read, and what is wrong with it. */
record ManifestReading(Manifest manifest, List<ManifestDeviation> deviations) {

  ManifestReading {
    deviations = List.copyOf(deviations);
  }

  /** Nothing could be read of it. */
  static ManifestReading nothing(String dossier, ManifestDeviation.Kind why) {
    return new ManifestReading(
        new Manifest(dossier, 0, "", Map.of()), List.of(new ManifestDeviation(why, dossier, "")));
  }

  boolean sound() {
    return deviations.isEmpty();
  }

  /** Whether there is something to compare with, be it incomplete. */
  boolean isReadable() {
    return deviations.stream().noneMatch(ManifestDeviation::leavesNothing);
  }
}
