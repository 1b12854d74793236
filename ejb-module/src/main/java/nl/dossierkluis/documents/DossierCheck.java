package nl.dossierkluis.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.dossierkluis.documents.ManifestDeviation.Kind;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.personaldata.Unreadable;
import nl.dossierkluis.vault.KeyDestroyed;
import nl.dossierkluis.vault.ObjectMissing;

/** Compares all there is of one dossier's documents with its manifest, and that with the log. */
@ApplicationScoped
class DossierCheck {

  @Inject Manifests manifests;
  @Inject ManifestLog log;
  @Inject DossierDocuments documents;
  @Inject SealedRecords records;
  @Inject SealedContents contents;

  /** What was found; nobody changes the dossier's documents until the transaction ends. */
  ManifestReport check(String dossier) {
    ManifestReading reading = manifests.readAlone(dossier);
    List<ManifestDeviation> deviations = new ArrayList<>(reading.deviations());
    List<DossierDocument> rows = documents.of(dossier);
    if (reading.isReadable()) {
      log.judge(reading.manifest(), documents.clientOf(dossier)).ifPresent(deviations::add);
      deviations.addAll(missing(reading.manifest(), rows));
      rows.forEach(row -> deviations.addAll(deviations(reading.manifest(), row)));
    }
    return new ManifestReport(1, rows.size(), deviations);
  }

  private static List<ManifestDeviation> missing(Manifest manifest, List<DossierDocument> rows) {
    Set<String> there = new HashSet<>();
    rows.forEach(row -> there.add(row.id()));
    return manifest.lines().keySet().stream()
        .filter(document -> !there.contains(document))
        .map(document -> new ManifestDeviation(Kind.ROW_MISSING, manifest.dossier(), document))
        .toList();
  }

  private List<ManifestDeviation> deviations(Manifest manifest, DossierDocument row) {
    Optional<ManifestDeviation> found = manifest.judge(ManifestLine.of(row, List.of()));
    return found.map(List::of).orElseGet(() -> insides(row));
  }

  /** What is sealed of a document whose row is as it must be. */
  private List<ManifestDeviation> insides(DossierDocument row) {
    DocumentCard card;
    try {
      card = records.open(DossierDocument.CARD, row.id(), row.card());
    } catch (Unreadable e) {
      return List.of(new ManifestDeviation(Kind.CARD_UNREADABLE, row.dossierId(), row.id()));
    }
    return Stream.of(card.content(), card.text())
        .filter(Objects::nonNull)
        .flatMap(blob -> fault(blob).stream().map(kind -> of(kind, row, blob)))
        .toList();
  }

  private static ManifestDeviation of(Kind kind, DossierDocument row, SealedBlob blob) {
    return new ManifestDeviation(kind, row.dossierId(), blob.blob());
  }

  /** Opens header and last segment, as whoever reads the document would. */
  private Optional<Kind> fault(SealedBlob blob) {
    try (OpenFile ignored = contents.open(blob)) {
      return Optional.empty();
    } catch (Unreadable e) {
      boolean gone = e.getCause() instanceof ObjectMissing || e.getCause() instanceof KeyDestroyed;
      return Optional.of(gone ? Kind.BLOB_MISSING : Kind.BLOB_UNREADABLE);
    }
  }
}
