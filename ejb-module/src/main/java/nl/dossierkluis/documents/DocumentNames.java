package nl.dossierkluis.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.dossierkluis.personaldata.SubjectId;
import nl.dossierkluis.personaldata.Unreadable;

/** The file names of documents that a client may see, for those who tell her what was read. */
@ApplicationScoped
public class DocumentNames {

  @PersistenceContext EntityManager entities;
  @Inject DocumentViews views;

  /**
   * Names by id, of those of these documents that are the client's and visible to her.
   *
   * @param ids at most a page of them
   */
  public Map<String, String> visibleTo(SubjectId client, Collection<String> ids) {
    Map<String, String> names = new LinkedHashMap<>();
    if (!ids.isEmpty()) {
      Function<DossierDocument, DocumentCard> cards = views.cards();
      entities
          .createQuery(
              "select d from DossierDocument d where d.id in :ids and d.clientId = :client",
              DossierDocument.class)
          .setParameter("ids", ids)
          .setParameter("client", client.text())
          .getResultStream()
          .filter(DossierDocument::isVisibleToClient)
          .forEach(document -> name(document, cards).ifPresent(n -> names.put(document.id(), n)));
    }
    return names;
  }

  /** One that does not open has told so; what was done with the others is still to be read. */
  private static Optional<String> name(
      DossierDocument document, Function<DossierDocument, DocumentCard> cards) {
    try {
      return Optional.of(cards.apply(document).fileName());
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }
}
