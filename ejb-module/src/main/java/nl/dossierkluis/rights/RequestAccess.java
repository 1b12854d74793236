package nl.dossierkluis.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.clients.ClientAccess;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.NotFound;

/** Finds requests for whoever may know of their client, and makes what the pages show of them. */
@ApplicationScoped
class RequestAccess {

  @PersistenceContext EntityManager entities;
  @Inject ClientAccess clients;
  @Inject SealedRecords records;
  @Inject CurrentActor actor;
  @Inject Clock clock;

  RightsRequest require(String requestId) {
    RightsRequest request =
        requestId == null ? null : entities.find(RightsRequest.class, requestId);
    if (request == null) {
      throw new NotFound();
    }
    clients.require(request.client().text());
    return request;
  }

  RequestCard card(RightsRequest request) {
    return records.open(RightsRequest.CARD, request.id(), request.card());
  }

  /** Adds a note to the request's card. */
  void note(RightsRequest request, String step, String text) {
    request.rewrite(
        records.reseal(
            RightsRequest.CARD, request.id(), request.card(), card(request).and(step, text)));
  }

  Optional<AnswerPackage> answerPackage(RightsRequest request) {
    return entities
        .createQuery(
            "select p from AnswerPackage p where p.requestId = :request", AnswerPackage.class)
        .setParameter("request", request.id())
        .getResultStream()
        .findFirst();
  }

  RequestView view(RightsRequest request) {
    ResponseDeadline deadline = request.deadline();
    LocalDate due =
        request.extendedOn().isPresent() ? deadline.extendedDue() : deadline.answerDue();
    return new RequestView(
        request.id(),
        request.client(),
        clients.nameOf(request.client()),
        request.right(),
        request.channel(),
        request.state(),
        request.receivedOn(),
        deadline.contactDue(),
        deadline.planBy(),
        deadline.answerDue(),
        deadline.extensionNoticeDue(),
        deadline.extendedDue(),
        due,
        deadline.clock(due, LocalDate.now(clock)).workingDaysLeft(),
        request.contactedOn(),
        request.identifiedOn(),
        request.extendedOn(),
        request.answeredOn(),
        request.closedOn(),
        request.outcome(),
        notes(request),
        answerPackage(request).isPresent());
  }

  /** What staff wrote down while dealing with a request is theirs until the answer. */
  private List<RequestNote> notes(RightsRequest request) {
    return actor.isStaff() || actor.isSystem() ? card(request).notes() : List.of();
  }
}
