package nl.dossierkluis.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.dossierkluis.personaldata.Export;
import nl.dossierkluis.personaldata.ExportScope;
import nl.dossierkluis.personaldata.ExportedFile;
import nl.dossierkluis.personaldata.PersonalDataHolder;
import nl.dossierkluis.personaldata.SubjectId;

/** What the documents hold about a client. */
@ApplicationScoped
class DocumentData implements PersonalDataHolder {

  @PersistenceContext EntityManager entities;
  @Inject DocumentViews views;
  @Inject SealedContents contents;
  @Inject Clock clock;

  @Override
  public int order() {
    return 40;
  }

  @Override
  public void export(SubjectId subject, ExportScope scope, Export export) {
    Function<DossierDocument, DocumentCard> cards = views.cards();
    documents(subject).stream()
        .filter(document -> scope == ExportScope.ACCESS || document.isVisibleToClient())
        .forEach(document -> export(document, cards.apply(document), export));
  }

  private void export(DossierDocument document, DocumentCard card, Export export) {
    if (document.state() == DocumentState.ACCEPTED) {
      export.file(file(document, card));
    } else {
      // Not checked or no longer there: she is told that it is there, without its content.
      export.record("documents.document", facts(document, card));
    }
  }

  private ExportedFile file(DossierDocument document, DocumentCard card) {
    SealedBlob content = card.content();
    return new ExportedFile(
        "documenten",
        card.fileName(),
        content.length(),
        received(document),
        facts(document, card),
        () -> contents.open(content).stream());
  }

  private Map<String, String> facts(DossierDocument document, DocumentCard card) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("fileName", card.fileName());
    facts.put("type", document.type().name());
    facts.put("origin", document.origin().name());
    facts.put("receivedOn", received(document).toString());
    facts.put("state", document.state().name());
    if (card.content() != null) {
      facts.put("sha256", card.content().sha256());
    }
    return facts;
  }

  private LocalDate received(DossierDocument document) {
    return LocalDate.ofInstant(document.receivedAt(), clock.getZone());
  }

  private List<DossierDocument> documents(SubjectId subject) {
    return entities
        .createQuery(
            "select d from DossierDocument d where d.clientId = :client"
                + " order by d.receivedAt, d.id",
            DossierDocument.class)
        .setParameter("client", subject.text())
        .getResultList();
  }
}
