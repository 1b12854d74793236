package nl.dossierkluis.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.dossierkluis.personaldata.Export;
import nl.dossierkluis.personaldata.ExportScope;
import nl.dossierkluis.personaldata.PersonalDataHolder;
import nl.dossierkluis.personaldata.SubjectId;

/**
 * When something was done with a client's data, what, and in which function: dates and purposes
 * belong to an access answer, names of employees do not (CJEU C-579/21 Pankki S).
 */
@ApplicationScoped
class AuditData implements PersonalDataHolder {

  @PersistenceContext EntityManager entities;

  @Override
  public int order() {
    return 90;
  }

  @Override
  public void export(SubjectId subject, ExportScope scope, Export export) {
    if (scope == ExportScope.ACCESS) {
      entities
          .createQuery(
              "select e from AuditEntry e where e.subject = :subject and e.outcome = :done"
                  + " order by e.id",
              AuditEntry.class)
          .setParameter("subject", subject.text())
          .setParameter("done", Outcome.DONE)
          .getResultList()
          .forEach(entry -> export.record("audit.entry", facts(entry)));
    }
  }

  private static Map<String, String> facts(AuditEntry entry) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("since", entry.at().toString());
    facts.put("act", entry.act().name());
    LogEntry told = LogEntry.of(entry);
    told.function().ifPresent(role -> facts.put("function", role));
    if (told.isEmergency()) {
      facts.put("emergency", "YES");
    }
    return facts;
  }
}
