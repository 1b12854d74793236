package nl.dossierkluis.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.documents.ManifestDeviation.Kind;
import nl.dossierkluis.personaldata.RecordSchema;
import nl.dossierkluis.personaldata.SealedRecord;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.personaldata.Unreadable;
import nl.dossierkluis.platform.RandomId;

/** Reads and writes the rows of manifests. */
@ApplicationScoped
class ManifestRows {

  @PersistenceContext EntityManager entities;
  @Inject SealedRecords records;

  /** Makes the manifest of a dossier that has none. */
  ManifestMark begin(String dossier, String container, ManifestFold fold) {
    entities.persist(
        new ManifestBase(dossier, records.seal(ManifestBase.FOLD, dossier, container, fold)));
    ManifestHead head = new ManifestHead(dossier, fold);
    entities.persist(head);
    return head.mark();
  }

  /** The row that counts the changes, for the caller alone until her transaction ends. */
  Optional<ManifestHead> lock(String dossier) {
    // Locking reads the row again, over whatever this transaction has not written yet.
    entities.flush();
    return head(dossier, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Takes down what a document has become. The caller holds the head. */
  void append(ManifestHead head, String container, ManifestLine line) {
    ManifestChange change =
        new ManifestChange(head.dossierId(), head.number() + 1, head.digest(), line);
    String id = RandomId.next();
    SealedRecord sealed = records.seal(ManifestEntry.CHANGE, id, container, change);
    entities.persist(new ManifestEntry(id, change.dossier(), change.number(), sealed));
    head.advance(sealed.digest());
  }

  /** Reads a manifest while others may be changing it: what looks wrong may be their doing. */
  ManifestReading read(String dossier) {
    return head(dossier, LockModeType.NONE)
        .map(head -> read(head, LockModeType.NONE))
        .orElse(ManifestReading.nothing(dossier, Kind.MANIFEST_MISSING));
  }

  /** Reads a manifest that nobody else can change meanwhile. */
  ManifestReading read(ManifestHead locked) {
    return read(locked, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Puts what was read into the base in the place of the entries. The caller holds the head. */
  void fold(ManifestHead head, Manifest manifest) {
    ManifestBase base = entities.find(ManifestBase.class, head.dossierId());
    base.replace(records.reseal(ManifestBase.FOLD, head.dossierId(), base.fold(), manifest.fold()));
    entities
        .createQuery("delete from ManifestEntry e where e.dossierId = :dossier")
        .setParameter("dossier", head.dossierId())
        .executeUpdate();
  }

  private Optional<ManifestHead> head(String dossier, LockModeType lock) {
    return Optional.ofNullable(entities.find(ManifestHead.class, dossier, lock));
  }

  private ManifestReading read(ManifestHead head, LockModeType lock) {
    String dossier = head.dossierId();
    ManifestBase base = entities.find(ManifestBase.class, dossier, lock);
    if (base == null) {
      return ManifestReading.nothing(dossier, Kind.BASE_MISSING);
    }
    Optional<ManifestFold> fold = open(ManifestBase.FOLD, dossier, base.fold());
    if (fold.isEmpty()) {
      return ManifestReading.nothing(dossier, Kind.BASE_UNREADABLE);
    }
    ManifestChain chain = new ManifestChain(dossier, fold.get());
    entries(dossier).forEach(entry -> chain.follow(link(entry)));
    return chain.end(head.number(), head.digest());
  }

  private List<ManifestEntry> entries(String dossier) {
    return entities
        .createQuery(
            "select e from ManifestEntry e where e.dossierId = :dossier order by e.number",
            ManifestEntry.class)
        .setParameter("dossier", dossier)
        .getResultList();
  }

  private ManifestLink link(ManifestEntry entry) {
    return new ManifestLink(
        entry.number(),
        entry.change().digest(),
        open(ManifestEntry.CHANGE, entry.id(), entry.change()));
  }

  /** What does not open is told to the log by the seal, and judged by the chain. */
  private <T extends Record> Optional<T> open(
      RecordSchema<T> schema, String row, SealedRecord sealed) {
    try {
      return Optional.of(records.open(schema, row, sealed));
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }
}
