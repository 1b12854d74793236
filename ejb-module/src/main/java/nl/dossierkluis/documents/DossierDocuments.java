package nl.dossierkluis.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import nl.dossierkluis.personaldata.SubjectId;

/** The rows of dossiers, for what the product itself does with all of them. */
@ApplicationScoped
class DossierDocuments {

  private static final int AT_ONCE = 500;

  @PersistenceContext EntityManager entities;

  /** Ids of dossiers after this one, in their order; the first for an empty text. */
  List<String> dossiersAfter(String dossierId) {
    return entities
        .createQuery("select d.id from Dossier d where d.id > :id order by d.id", String.class)
        .setParameter("id", dossierId)
        .setMaxResults(AT_ONCE)
        .getResultList();
  }

  /** Whom a dossier is about. */
  SubjectId clientOf(String dossierId) {
    return new SubjectId(
        entities
            .createQuery("select d.clientId from Dossier d where d.id = :id", String.class)
            .setParameter("id", dossierId)
            .getSingleResult());
  }

  /** Every row that says it belongs to this dossier, whatever its state. */
  List<DossierDocument> of(String dossierId) {
    return entities
        .createQuery(
            "select d from DossierDocument d where d.dossierId = :id", DossierDocument.class)
        .setParameter("id", dossierId)
        .getResultList();
  }
}
