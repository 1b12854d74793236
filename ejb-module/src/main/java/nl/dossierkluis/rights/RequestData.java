package nl.dossierkluis.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.dossierkluis.personaldata.Export;
import nl.dossierkluis.personaldata.ExportScope;
import nl.dossierkluis.personaldata.PersonalDataHolder;
import nl.dossierkluis.personaldata.SubjectId;

/** What the requests of a client hold about her. */
@ApplicationScoped
class RequestData implements PersonalDataHolder {

  @PersistenceContext EntityManager entities;
  @Inject RequestAccess access;

  @Override
  public int order() {
    return 60;
  }

  @Override
  public void export(SubjectId subject, ExportScope scope, Export export) {
    entities
        .createQuery(
            "select r from RightsRequest r where r.clientId = :client order by r.registeredAt",
            RightsRequest.class)
        .setParameter("client", subject.text())
        .getResultList()
        .forEach(request -> export.record("rights.request", facts(request, scope)));
  }

  private Map<String, String> facts(RightsRequest request, ExportScope scope) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("right", request.right().name());
    facts.put("receivedOn", request.receivedOn().toString());
    facts.put("channel", request.channel().name());
    facts.put("state", request.state().name());
    request.outcome().ifPresent(outcome -> facts.put("outcome", outcome.name()));
    if (scope == ExportScope.ACCESS) {
      access.card(request).notes().stream()
          .filter(note -> !note.text().isEmpty())
          .forEach(note -> facts.merge("note", note.text(), (one, other) -> one + "; " + other));
    }
    return facts;
  }
}
