package nl.dossierkluis.mail;

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

/** Which messages a client was sent, to which address; their texts are destroyed by then. */
@ApplicationScoped
class MailData implements PersonalDataHolder {

  @PersistenceContext EntityManager entities;
  @Inject SealedRecords records;

  @Override
  public int order() {
    return 25;
  }

  @Override
  public void export(SubjectId subject, ExportScope scope, Export export) {
    if (scope == ExportScope.ACCESS) {
      entities
          .createQuery(
              "select m from MailMessage m where m.subject = :subject order by m.madeAt, m.id",
              MailMessage.class)
          .setParameter("subject", subject.text())
          .getResultList()
          .forEach(message -> export.record("mail.message", facts(message)));
    }
  }

  private Map<String, String> facts(MailMessage message) {
    Letter letter = records.open(MailMessage.LETTER, message.id(), message.letter());
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("since", message.madeAt().toString());
    facts.put("title", letter.subject());
    facts.put("email", letter.to());
    facts.put("state", message.state().name());
    return facts;
  }
}
