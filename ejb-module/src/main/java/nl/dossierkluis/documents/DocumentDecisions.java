package nl.dossierkluis.documents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
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
  @Inject Manifests manifests;
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
    Function<DossierDocument, DocumentCard> cards = views.cards();
    documentIds.stream()
        .map(id -> access.requireWork(id, Act.DOCUMENT_TYPED))
        .sorted(Comparator.comparing(DossierDocument::dossierId))
        .forEach(document -> sort(document, type, cards));
  }

  private void sort(
      DossierDocument document, DocumentType type, Function<DossierDocument, DocumentCard> cards) {
    manifests.hold(document);
    DocumentCard card = cards.apply(document);
    if (!type.mayBe(card.detectedType())) {
      throw new InvalidInput("type", "documents.type-does-not-fit");
    }
    String container = dossiers.container(document.dossierId(), type.retentionClass());
    document.sort(
        type, records.move(DossierDocument.CARD, document.id(), document.card(), container, card));
    tasks.ask(document.id(), DocumentTask.Kind.MOVE);
    AuditObject object = object(document).with("type", type.name());
    audit.did(Act.DOCUMENT_TYPED, manifests.record(document, card).on(object));
  }

  /**
   * Decides about a document that is held.
   *
   * @param reason why; required for {@link Decision#ACCEPT}
   * @throws DocumentInWrongState when it is not held (any more)
   */
  public DocumentView decide(String documentId, Decision decision, String reason) {
    DossierDocument document = access.requireWork(documentId, Act.DOCUMENT_DECIDED);
    manifests.hold(document);
    if (document.state() != DocumentState.HELD) {
      throw new DocumentInWrongState(document.state());
    }
    decision.requireUsable(document.findings(), reason);
    DocumentCard card = views.card(document).decided(reason == null ? "" : reason.strip());
    DocumentCard after = decide(document, decision, card);
    AuditObject object = object(document).with("decision", decision.name());
    audit.did(Act.DOCUMENT_DECIDED, manifests.record(document, after).on(object));
    return views.of(document, after);
  }

  /** Returns what is left of the card. */
  private DocumentCard decide(DossierDocument document, Decision decision, DocumentCard card) {
    if (decision == Decision.ACCEPT) {
      document.decide(DocumentState.ACCEPTED, reseal(document, card), actor.id(), clock.instant());
      return card;
    }
    DocumentCard remains = card.withoutBytes();
    document.decide(DocumentState.REFUSED, outlive(document, remains), actor.id(), clock.instant());
    tasks.ask(document.id(), DocumentTask.Kind.PURGE);
    return remains;
  }

  /** Destroys a document: its key and its bytes go, the row stays, and a line in the manifest. */
  public void destroy(String documentId) {
    DossierDocument document = access.requireWork(documentId, Act.DOCUMENT_DESTROYED);
    manifests.hold(document);
    DocumentCard remains = views.card(document).withoutBytes();
    document.destroy(outlive(document, remains));
    tasks.ask(documentId, DocumentTask.Kind.PURGE);
    audit.did(Act.DOCUMENT_DESTROYED, manifests.record(document, remains).on(object(document)));
  }

  private SealedRecord reseal(DossierDocument document, DocumentCard card) {
    return records.reseal(DossierDocument.CARD, document.id(), document.card(), card);
  }

  private SealedRecord outlive(DossierDocument document, DocumentCard remains) {
    return records.outlive(DossierDocument.CARD, document.id(), document.card(), remains);
  }

  private static AuditObject object(DossierDocument document) {
    return AuditObject.of("document", document.id(), document.client());
  }
}
