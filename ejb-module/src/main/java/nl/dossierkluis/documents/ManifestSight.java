package nl.dossierkluis.documents;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.dossierkluis.personaldata.Unreadable;

/**
 * Compares the documents of one call with their manifests, each of which is opened once however
 * many documents there are. To be made anew for the next call.
 */
final class ManifestSight {

  private final Manifests manifests;
  private final Map<String, ManifestReading> seen = new HashMap<>();

  ManifestSight(Manifests manifests) {
    this.manifests = manifests;
  }

  /**
   * Makes sure that a document is what its dossier's manifest says.
   *
   * @throws Unreadable when it is not, or when something is wrong with the manifest; the log knows
   */
  void require(DossierDocument document) {
    String dossier = document.dossierId();
    seen.computeIfAbsent(dossier, manifests::read);
    if (deviation(document).isPresent()) {
      // It may have been changed between the two readings: once more, with everybody kept out.
      manifests.hold(document);
      seen.put(dossier, manifests.readAlone(dossier));
      deviation(document).map(manifests::alarm).ifPresent(ManifestSight::refuse);
    }
  }

  private Optional<ManifestDeviation> deviation(DossierDocument document) {
    ManifestReading reading = seen.get(document.dossierId());
    return reading.deviations().stream()
        .findFirst()
        .or(() -> reading.manifest().judge(ManifestLine.of(document, java.util.List.of())));
  }

  private static void refuse(Unreadable unreadable) {
    throw unreadable;
  }
}
