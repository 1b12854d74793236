package nl.dossierkluis.documents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.dossiers.DossierAccess;
import nl.dossierkluis.personaldata.SealedRecord;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.Roles;

/**
 * What a coach decides about documents: what they are, whether one that is held is kept, and that
 * one goes. Key and bytes follow through {@link DocumentWork} once the decision is committed.
 */
@Stateless
@RolesAllowed({Roles.COACH, Roles.CLIENT, Roles.SYSTEM})
public class DocumentDecisions {

  @Inject DossierAccess dossiers;
  @Inject DocumentAccess access;
  @Inject DocumentTasks tasks;
  @Inject DocumentViews views;
  @Inject SealedRecords records;
  @Inject CurrentActor actor;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /**
   * Says what documents are. All or none are changed.
   *
   * @throws InvalidInput when a file does not fit the type
   * @throws DocumentInWrongState when one of them is refused or destroyed
   */
  public void sort(List<String> documentIds, DocumentType type) {
    if (type == null || !type.isAccepted()) {
      throw new InvalidInput("type", "documents.type-not-taken");
    }
    documentIds.stream().map(access::requireWork).forEach(document -> sort(document, type));
  }

  private void sort(DossierDocument document, DocumentType type) {
    DocumentCard card = views.card(document);
    if (!type.mayBe(card.detectedType())) {
      throw new InvalidInput("type", "documents.type-does-not-fit");
    }
    String container = dossiers.container(document.dossierId(), type.retentionClass());
    document.sort(
        type, records.move(DossierDocument.CARD, document.id(), document.card(), container, card));
    tasks.ask(document.id(), DocumentTask.Kind.MOVE);
    audit.did(Act.DOCUMENT_TYPED, object(document).with("type", type.name()));
  }

  /**
   * Decides about a document that is held.
   *
   * @param reason why; required for {@link Decision#ACCEPT}
   * @throws DocumentInWrongState when it is not held (any more)
   */
  public DocumentView decide(String documentId, Decision decision, String reason) {
    DossierDocument document = access.requireWork(documentId);
    if (document.state() != DocumentState.HELD) {
      throw new DocumentInWrongState(document.state());
    }
    decision.requireUsable(document.findings(), reason);
    DocumentCard card = views.card(document).decided(reason == null ? "" : reason.strip());
    boolean kept = decision == Decision.ACCEPT;
    document.decide(
        kept ? DocumentState.ACCEPTED : DocumentState.REFUSED,
        kept ? reseal(document, card) : remains(document, card),
        actor.id(),
        clock.instant());
    if (!kept) {
      tasks.ask(documentId, DocumentTask.Kind.PURGE);
    }
    audit.did(Act.DOCUMENT_DECIDED, object(document).with("decision", decision.name()));
    return views.of(document);
  }

  /** Destroys a document: its key and its bytes go, the row stays. */
  public void destroy(String documentId) {
    DossierDocument document = access.requireWork(documentId);
    document.destroy(remains(document, views.card(document)));
    tasks.ask(documentId, DocumentTask.Kind.PURGE);
    audit.did(Act.DOCUMENT_DESTROYED, object(document));
  }

  private SealedRecord reseal(DossierDocument document, DocumentCard card) {
    return records.reseal(DossierDocument.CARD, document.id(), document.card(), card);
  }

  private SealedRecord remains(DossierDocument document, DocumentCard card) {
    return records.outlive(
        DossierDocument.CARD, document.id(), document.card(), card.withoutBytes());
  }

  private static AuditObject object(DossierDocument document) {
    return AuditObject.of("document", document.id(), document.client());
  }
}
