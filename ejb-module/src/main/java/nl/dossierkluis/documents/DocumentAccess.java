package nl.dossierkluis.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.dossiers.DossierAccess;
import nl.dossierkluis.platform.Forbidden;
import nl.dossierkluis.platform.NotFound;

/**
 * Decides who may know of a document: whoever works in its dossier or opened it in an emergency,
 * and its client as far as the document is visible to her.
 */
@ApplicationScoped
class DocumentAccess {

  @PersistenceContext EntityManager entities;
  @Inject DossierAccess dossiers;
  @Inject AuditTrail audit;

  /** Returns the document, or throws {@link NotFound}; what was not allowed is logged. */
  DossierDocument require(String documentId) {
    DossierDocument document =
        documentId == null ? null : entities.find(DossierDocument.class, documentId);
    if (document == null) {
      throw new NotFound();
    }
    dossiers.require(document.dossierId());
    if (!document.isVisibleToClient() && !dossiers.mayReadAll(document.dossierId())) {
      audit.refused(Act.DOCUMENT_READ, AuditObject.of("document", documentId, document.client()));
      throw new NotFound();
    }
    return document;
  }

  /** Returns a document that the caller may change so, or throws {@link Forbidden}. */
  DossierDocument requireWork(String documentId, Act act) {
    DossierDocument document = require(documentId);
    if (!dossiers.mayWorkIn(document.dossierId())) {
      audit.refused(act, AuditObject.of("document", documentId, document.client()));
      throw new Forbidden("documents.not-yours-to-change");
    }
    return document;
  }
}
