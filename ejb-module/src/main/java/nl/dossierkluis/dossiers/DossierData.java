package nl.dossierkluis.dossiers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.dossierkluis.personaldata.Export;
import nl.dossierkluis.personaldata.ExportScope;
import nl.dossierkluis.personaldata.PersonalDataHolder;
import nl.dossierkluis.personaldata.SubjectId;

/** What dossiers hold about a client, apart from their documents. */
@ApplicationScoped
class DossierData implements PersonalDataHolder {

  @PersistenceContext EntityManager entities;
  @Inject DossierAccess access;
  @Inject OpenEmergencies emergencies;

  @Override
  public int order() {
    return 30;
  }

  @Override
  public void export(SubjectId subject, ExportScope scope, Export export) {
    entities
        .createQuery(
            "select d from Dossier d where d.clientId = :client order by d.openedAt", Dossier.class)
        .setParameter("client", subject.text())
        .getResultStream()
        .map(access::view)
        .forEach(dossier -> export.record("dossiers.dossier", facts(dossier)));
    emergencies(subject).forEach(told -> export.record("dossiers.emergency", facts(told)));
  }

  /** Who opened it is left out: names of employees do not belong to an access answer. */
  private List<EmergencyView> emergencies(SubjectId subject) {
    return entities
        .createQuery(
            "select e from Emergency e where e.clientId = :client order by e.openedAt",
            Emergency.class)
        .setParameter("client", subject.text())
        .getResultStream()
        .map(emergencies::view)
        .toList();
  }

  private static Map<String, String> facts(EmergencyView emergency) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("since", emergency.openedAt().toString());
    facts.put("until", emergency.endsAt().toString());
    facts.put("reason", emergency.reason());
    facts.put("note", emergency.remark());
    return facts;
  }

  private static Map<String, String> facts(DossierView dossier) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("title", dossier.title());
    facts.put("commissionType", dossier.commissionType().name());
    facts.put("commissionedBy", dossier.commissionedBy());
    facts.put("since", dossier.openedAt().toString());
    dossier.closedOn().ifPresent(day -> facts.put("closedOn", day.toString()));
    return facts;
  }
}
