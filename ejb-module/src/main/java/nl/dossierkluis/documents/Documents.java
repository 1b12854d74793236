package nl.dossierkluis.documents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.audit.Glances;
import nl.dossierkluis.dossiers.DossierAccess;
import nl.dossierkluis.dossiers.DossierView;
import nl.dossierkluis.personaldata.Unreadable;
import nl.dossierkluis.platform.Database;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.Page;
import nl.dossierkluis.platform.PageRequest;
import nl.dossierkluis.platform.Roles;

/** The documents of the dossiers, listed and opened. */
@Stateless
@RolesAllowed({Roles.COACH, Roles.OWNER, Roles.CLIENT, Roles.SYSTEM})
public class Documents {

  @PersistenceContext EntityManager entities;
  @Inject DossierAccess dossiers;
  @Inject DocumentAccess access;
  @Inject DocumentViews views;
  @Inject SealedContents contents;
  @Inject Database database;
  @Inject AuditTrail audit;
  @Inject Glances glances;
  @EJB Documents self;

  /** The documents of a dossier, oldest first; a client sees those that are visible to her. */
  public Page<DocumentView> list(String dossierId, PageRequest page) {
    DossierView dossier = dossiers.require(dossierId);
    glances.saw(Act.DOCUMENTS_LISTED, AuditObject.of("dossier", dossierId, dossier.client()));
    boolean everything = dossiers.mayReadAll(dossierId);
    return Page.of(
        rows(dossierId, page, everything), page.limit(), DossierDocument::id, views.views());
  }

  /** The documents that wait for the caller's decision, those that have waited longest first. */
  @RolesAllowed({Roles.COACH, Roles.OWNER, Roles.PRIVACY_OFFICER, Roles.CLIENT, Roles.SYSTEM})
  public List<DocumentView> held() {
    glances.saw(Act.DOCUMENTS_LISTED, AuditObject.of("document", null));
    Set<String> workplaces = dossiers.workplaces();
    return workplaces.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select d from DossierDocument d where d.state = :held"
                    + " and d.dossierId in :workplaces order by d.receivedAt, d.id",
                DossierDocument.class)
            .setParameter("held", DocumentState.HELD)
            .setParameter("workplaces", workplaces)
            .setMaxResults(Page.MAXIMUM)
            .getResultStream()
            .map(views.views())
            .toList();
  }

  /** One document, or {@link NotFound}. */
  public DocumentView get(String documentId) {
    DossierDocument document = access.require(documentId);
    glances.saw(Act.DOCUMENT_CARD_READ, AuditObject.of("document", documentId, document.client()));
    return views.of(document);
  }

  /**
   * Opens the content of a document. The entry in the log is on disk before this returns.
   *
   * @throws NotFound when there is no such document for this caller
   * @throws DocumentInWrongState when it is not accepted, nor held for the caller's decision
   * @throws Unreadable when it was tampered with
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public OpenDocument open(String documentId) {
    Permitted permitted = self.permit(documentId);
    database.forceToDisk();
    return new OpenDocument(permitted.view(), contents.open(permitted.content()));
  }

  /** Decides who may open which content and writes it down, before anything is opened. */
  public Permitted permit(String documentId) {
    DossierDocument document = access.require(documentId);
    DocumentCard card = views.card(document);
    if (!mayOpen(document)) {
      throw new DocumentInWrongState(document.state());
    }
    audit.before(Act.DOCUMENT_READ, AuditObject.of("document", documentId, document.client()));
    return new Permitted(views.of(document, card), card.content());
  }

  /** What is held is opened by those who decide about it. */
  private boolean mayOpen(DossierDocument document) {
    return document.state() == DocumentState.ACCEPTED
        || document.state() == DocumentState.HELD && dossiers.mayWorkIn(document.dossierId());
  }

  /** What was permitted and written down. */
  public record Permitted(DocumentView view, SealedBlob content) {}

  private List<DossierDocument> rows(String dossierId, PageRequest page, boolean everything) {
    // One of another dossier must lead where one leads that does not exist.
    DossierDocument after =
        page.after()
            .map(id -> entities.find(DossierDocument.class, id))
            .filter(found -> found.dossierId().equals(dossierId))
            .orElse(null);
    return entities
        .createQuery(
            "select d from DossierDocument d where d.dossierId = :dossier"
                + " and (:everything = true or d.state = :accepted and d.type in :visible)"
                + " and (d.receivedAt > :at or (d.receivedAt = :at and d.id > :id))"
                + " order by d.receivedAt, d.id",
            DossierDocument.class)
        .setParameter("dossier", dossierId)
        .setParameter("everything", everything)
        .setParameter("accepted", DocumentState.ACCEPTED)
        .setParameter("visible", DocumentType.visibleToClient())
        .setParameter("at", after == null ? Instant.EPOCH : after.receivedAt())
        .setParameter("id", after == null ? "" : after.id())
        .setMaxResults(page.limit() + 1)
        .getResultList();
  }
}
