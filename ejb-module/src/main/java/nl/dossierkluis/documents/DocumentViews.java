package nl.dossierkluis.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.personaldata.Unreadable;

/** Opens the sealed card of a document and makes what the pages show of it. */
@ApplicationScoped
class DocumentViews {

  @Inject SealedRecords records;
  @Inject Manifests manifests;

  /**
   * The card of a document that is what its dossier's manifest says.
   *
   * @throws Unreadable when it is not, or was tampered with
   */
  DocumentCard card(DossierDocument document) {
    return cards().apply(document);
  }

  /** Opens the cards of many documents, and each manifest once. To be used within one call. */
  Function<DossierDocument, DocumentCard> cards() {
    ManifestSight sight = manifests.sight();
    return document -> {
      sight.require(document);
      return records.open(DossierDocument.CARD, document.id(), document.card());
    };
  }

  /** Views of many documents, as {@link #cards}. */
  Function<DossierDocument, DocumentView> views() {
    Function<DossierDocument, DocumentCard> cards = cards();
    return document -> of(document, cards.apply(document));
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
