package nl.dossierkluis.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The dates of all requests, for those who count and do not need to know whose they are. */
@ApplicationScoped
public class RequestHistory {

  @PersistenceContext EntityManager entities;

  /** The dates of every request there ever was. */
  public List<RequestDates> all() {
    return entities
        .createQuery(
            "select new nl.dossierkluis.rights.RequestDates("
                + "r.receivedOn, r.contactedOn, r.answeredOn, r.closedOn) from RightsRequest r",
            RequestDates.class)
        .getResultList();
  }
}
