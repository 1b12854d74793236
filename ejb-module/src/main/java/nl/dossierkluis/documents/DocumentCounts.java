package nl.dossierkluis.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.dossierkluis.dossiers.RetentionClass;

/** Counts documents by what the columns say; opens none. */
@ApplicationScoped
public class DocumentCounts {

  private static final List<DocumentState> GONE =
      List.of(DocumentState.REFUSED, DocumentState.DESTROYED);

  @PersistenceContext EntityManager entities;

  /** How many documents of each type are kept; types without any are absent. */
  public Map<DocumentType, Long> byType() {
    Map<DocumentType, Long> counts = new EnumMap<>(DocumentType.class);
    entities
        .createQuery(
            "select d.type, count(d) from DossierDocument d where d.state not in :gone"
                + " group by d.type",
            Object[].class)
        .setParameter("gone", GONE)
        .getResultList()
        .forEach(row -> counts.put((DocumentType) row[0], (Long) row[1]));
    return counts;
  }

  /**
   * How many documents are still kept of dossiers that were closed before a day.
   *
   * @param except classes that other terms apply to
   */
  public long keptOfDossiersClosedBefore(LocalDate day, Set<RetentionClass> except) {
    return entities
        .createQuery(
            "select count(d) from DossierDocument d, Dossier x where x.id = d.dossierId"
                + " and x.closedOn < :day and d.state not in :gone and d.type in :types",
            Long.class)
        .setParameter("day", day)
        .setParameter("gone", GONE)
        .setParameter("types", DocumentType.keptAs(except))
        .getSingleResult();
  }
}
