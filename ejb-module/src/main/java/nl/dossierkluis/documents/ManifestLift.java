package nl.dossierkluis.documents;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.dossiers.DossierAccess;
import nl.dossierkluis.dossiers.RetentionClass;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.personaldata.SubjectId;
import nl.dossierkluis.personaldata.TamperingDetected;
import nl.dossierkluis.personaldata.Unreadable;
import nl.dossierkluis.platform.Roles;

/**
 * Gives dossiers from before there were manifests one of what is there, once. A dossier that the
 * log has seen with a manifest gets none again: whoever deleted it would have his changes believed.
 */
@Stateless
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ManifestLift {

  @PersistenceContext EntityManager entities;
  @Inject ManifestRows rows;
  @Inject ManifestLog log;
  @Inject DossierAccess dossiers;
  @Inject DossierDocuments documents;
  @Inject SealedRecords records;
  @Inject AuditTrail audit;
  @Inject Event<TamperingDetected> tampering;

  /** Ids of dossiers that wait for their manifest; none once the first start is over. */
  public List<String> waiting() {
    return entities
        .createQuery("select w.dossierId from ManifestWanted w", String.class)
        .setMaxResults(1000)
        .getResultList();
  }

  /**
   * Makes the manifest of a dossier, if it waits for one.
   *
   * @return whether this, or somebody who was faster, has made it
   */
  public boolean lift(String dossierId) {
    ManifestWanted wanted =
        entities.find(ManifestWanted.class, dossierId, LockModeType.PESSIMISTIC_WRITE);
    if (wanted == null) {
      return entities.find(ManifestHead.class, dossierId) != null;
    }
    entities.remove(wanted);
    SubjectId client = documents.clientOf(dossierId);
    if (entities.find(ManifestHead.class, dossierId) != null
        || log.newest(dossierId, client).isPresent()) {
      tampering.fire(new TamperingDetected("manifest", dossierId, "WANTED_TWICE"));
      return false;
    }
    make(dossierId, client);
    return true;
  }

  private void make(String dossierId, SubjectId client) {
    List<ManifestLine> lines = documents.of(dossierId).stream().map(this::line).toList();
    String container = dossiers.container(dossierId, RetentionClass.DOSSIER);
    ManifestMark mark = rows.begin(dossierId, container, Manifest.begin(dossierId, lines));
    audit.did(Act.MANIFEST_MADE, mark.on(AuditObject.of("dossier", dossierId, client)));
  }

  /** A card that does not open names no blobs, and will not open later either. */
  private ManifestLine line(DossierDocument document) {
    try {
      return ManifestLine.of(
          document, records.open(DossierDocument.CARD, document.id(), document.card()));
    } catch (Unreadable e) {
      return ManifestLine.of(document, List.of());
    }
  }
}
