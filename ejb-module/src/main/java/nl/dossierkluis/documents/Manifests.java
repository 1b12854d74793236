package nl.dossierkluis.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.documents.ManifestDeviation.Kind;
import nl.dossierkluis.dossiers.DossierAccess;
import nl.dossierkluis.dossiers.DossierOpened;
import nl.dossierkluis.dossiers.RetentionClass;
import nl.dossierkluis.personaldata.TamperingDetected;
import nl.dossierkluis.personaldata.Unreadable;

/**
 * What the documents of each dossier must be. Every change of a document's row takes down here, in
 * its own transaction, what the row has become; every reading compares.
 *
 * <p>Whoever changes documents of several dossiers does so in the order of the dossiers' ids, so
 * that no two wait for each other.
 */
@ApplicationScoped
class Manifests {

  @PersistenceContext EntityManager entities;
  @Inject ManifestRows rows;
  @Inject ManifestLift lift;
  @Inject DossierAccess dossiers;
  @Inject Event<TamperingDetected> tampering;

  /** Every dossier has a manifest from its first moment on. */
  void begin(@Observes DossierOpened opened) {
    String dossier = opened.dossierId();
    rows.begin(dossier, opened.container(), Manifest.begin(dossier, List.of()));
  }

  /**
   * Keeps everybody else from changing documents of this dossier until the transaction ends, and
   * reads the document as it is now. To be called before a change is decided.
   */
  void hold(DossierDocument document) {
    lock(document.dossierId());
    entities.refresh(document);
  }

  /** Takes down what a document has become; returns what its entry in the log has to say. */
  ManifestMark record(DossierDocument document, DocumentCard card) {
    String dossier = document.dossierId();
    ManifestHead head = lock(dossier);
    String container = dossiers.container(dossier, RetentionClass.DOSSIER);
    rows.append(head, container, ManifestLine.of(document, card));
    if (head.isToBeFolded()) {
      fold(head);
    }
    return head.mark();
  }

  /** A look at manifests that opens each no more than once. */
  ManifestSight sight() {
    return new ManifestSight(this);
  }

  /** Reads a manifest while others may be changing it: what looks wrong may be their doing. */
  ManifestReading read(String dossier) {
    ManifestReading reading = rows.read(dossier);
    return isMissing(reading) && lift.lift(dossier) ? rows.read(dossier) : reading;
  }

  /** Reads a manifest with everybody else kept from changing it until the transaction ends. */
  ManifestReading readAlone(String dossier) {
    return tryLock(dossier)
        .map(rows::read)
        .orElseGet(() -> ManifestReading.nothing(dossier, Kind.MANIFEST_MISSING));
  }

  /** Tells the log, and gives nothing away. */
  Unreadable alarm(ManifestDeviation deviation) {
    boolean document = deviation.isOfDocument();
    String kind = document ? "document" : "manifest";
    String id = document ? deviation.object() : deviation.dossier();
    tampering.fire(new TamperingDetected(kind, id, deviation.kind().name()));
    return new Unreadable(kind, id);
  }

  private ManifestHead lock(String dossier) {
    return tryLock(dossier)
        .orElseThrow(() -> alarm(new ManifestDeviation(Kind.MANIFEST_MISSING, dossier, "")));
  }

  private Optional<ManifestHead> tryLock(String dossier) {
    return rows.lock(dossier).or(() -> lift.lift(dossier) ? rows.lock(dossier) : Optional.empty());
  }

  /** What does not add up stays as it is, for whoever has to find out why. */
  private void fold(ManifestHead head) {
    ManifestReading reading = rows.read(head);
    if (reading.sound()) {
      rows.fold(head, reading.manifest());
    } else {
      alarm(reading.deviations().get(0));
    }
    head.foldLater(reading.manifest().lines().size());
  }

  private static boolean isMissing(ManifestReading reading) {
    return reading.deviations().stream()
        .anyMatch(deviation -> deviation.kind() == Kind.MANIFEST_MISSING);
  }
}
