package nl.dossierkluis.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.dossierkluis.personaldata.SealedRecords;

/** Opens the sealed card of a document and makes what the pages show of it. */
@ApplicationScoped
class DocumentViews {

  @Inject SealedRecords records;

  DocumentCard card(DossierDocument document) {
    return records.open(DossierDocument.CARD, document.id(), document.card());
  }

  DocumentView of(DossierDocument document) {
    return of(document, card(document));
  }

  DocumentView of(DossierDocument document, DocumentCard card) {
    SealedBlob content = card.content();
    return new DocumentView(
        document.id(),
        document.dossierId(),
        card.fileName(),
        document.type(),
        document.origin(),
        document.state(),
        document.findings(),
        document.receivedAt(),
        content == null ? 0 : content.length(),
        card.detectedType(),
        card.language(),
        card.pages(),
        content == null ? "" : content.sha256(),
        document.isVisibleToClient());
  }
}
