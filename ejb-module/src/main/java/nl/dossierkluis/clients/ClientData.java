package nl.dossierkluis.clients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.dossierkluis.personaldata.Export;
import nl.dossierkluis.personaldata.ExportScope;
import nl.dossierkluis.personaldata.PersonalDataHolder;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.personaldata.SubjectId;

/** What the client card holds about a client. */
@ApplicationScoped
class ClientData implements PersonalDataHolder {

  @PersistenceContext EntityManager entities;
  @Inject SealedRecords records;

  @Override
  public int order() {
    return 10;
  }

  @Override
  public void export(SubjectId subject, ExportScope scope, Export export) {
    Client client = entities.find(Client.class, subject.text());
    if (client != null) {
      ClientCard card = records.open(Client.CARD, client.id(), client.card());
      Map<String, String> facts = new LinkedHashMap<>();
      facts.put("name", card.name());
      facts.put("email", card.email());
      facts.put("since", client.registeredAt().toString());
      export.record("clients.card", facts);
    }
  }
}
