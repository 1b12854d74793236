package nl.dossierkluis.web.rights;

import java.time.LocalDate;
import java.util.Optional;
import nl.dossierkluis.rights.Channel;
import nl.dossierkluis.rights.Outcome;
import nl.dossierkluis.rights.RequestState;
import nl.dossierkluis.rights.RequestView;
import nl.dossierkluis.rights.Right;

/** A request in JSON. */
public record RequestJson(
    String id,
    Right right,
    String clientId,
    Channel channel,
    RequestState state,
    LocalDate receivedOn,
    LocalDate contactDue,
    LocalDate planBy,
    LocalDate answerDue,
    LocalDate extensionNoticeDue,
    LocalDate extendedDue,
    Optional<LocalDate> contactedOn,
    Optional<LocalDate> identifiedOn,
    Optional<LocalDate> extendedOn,
    Optional<LocalDate> answeredOn,
    Optional<LocalDate> closedOn,
    Optional<Outcome> outcome,
    boolean packageReady) {

  static RequestJson of(RequestView request) {
    return new RequestJson(
        request.id(),
        request.right(),
        request.client().text(),
        request.channel(),
        request.state(),
        request.receivedOn(),
        request.contactDue(),
        request.planBy(),
        request.answerDue(),
        request.extensionNoticeDue(),
        request.extendedDue(),
        request.contactedOn(),
        request.identifiedOn(),
        request.extendedOn(),
        request.answeredOn(),
        request.closedOn(),
        request.outcome(),
        request.packageReady());
  }
}
