package nl.dossierkluis.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** The list of what is still to be done in the vault. */
@ApplicationScoped
class DocumentTasks {

  private static final int AT_ONCE = 100;

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  /** Asks for something, in the transaction of the act that needs it. */
  void ask(String documentId, DocumentTask.Kind kind) {
    if (entities.find(DocumentTask.class, new DocumentTask.Key(documentId, kind)) == null) {
      entities.persist(new DocumentTask(documentId, kind, clock.instant()));
    }
  }

  /** Strikes something off the list. */
  void done(String documentId, DocumentTask.Kind kind) {
    DocumentTask task = entities.find(DocumentTask.class, new DocumentTask.Key(documentId, kind));
    if (task != null) {
      entities.remove(task);
    }
  }

  /** Ids of the documents that wait for this, those that have waited longest first. */
  List<String> waiting(DocumentTask.Kind kind) {
    return entities
        .createQuery(
            "select t.documentId from DocumentTask t where t.kind = :kind order by t.askedAt",
            String.class)
        .setParameter("kind", kind)
        .setMaxResults(AT_ONCE)
        .getResultList();
  }
}
