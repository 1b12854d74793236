package nl.dossierkluis.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.personaldata.SubjectId;
import nl.dossierkluis.personaldata.Unreadable;

/** Opens the sealed details of entries, for those who compare the present with the log. */
@ApplicationScoped
public class AuditFacts {

  @PersistenceContext EntityManager entities;
  @Inject SealedRecords records;

  /**
   * Details of what was done with a client's data, newest first; each is opened when it is asked.
   * Those of an entry that does not open are empty: its month may be erased, and if not, the seal
   * has told so.
   */
  public Stream<Map<String, String>> of(SubjectId subject, Set<Act> acts) {
    return entities
        .createQuery(
            "select e from AuditEntry e where e.subject = :subject and e.act in :acts"
                + " order by e.id desc",
            AuditEntry.class)
        .setParameter("subject", subject.text())
        .setParameter("acts", acts)
        .getResultStream()
        .map(this::facts);
  }

  private Map<String, String> facts(AuditEntry entry) {
    try {
      return records.open(AuditEntry.DETAILS, Long.toString(entry.id()), entry.details()).facts();
    } catch (Unreadable e) {
      return Map.of();
    }
  }
}
