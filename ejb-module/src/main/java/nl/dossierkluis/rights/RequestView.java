package nl.dossierkluis.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.personaldata.SubjectId;

/**
 * A request as the pages show it.
 *
 * @param due the date that counts now: the extended one once it was extended in time
 * @param workingDaysLeft until that date; 0 when it is today or past
 * @param packageReady whether there is an answer that the client can download
 */
public record RequestView(
    String id,
    SubjectId client,
    String clientName,
    Right right,
    Channel channel,
    RequestState state,
    LocalDate receivedOn,
    LocalDate contactDue,
    LocalDate planBy,
    LocalDate answerDue,
    LocalDate extensionNoticeDue,
    LocalDate extendedDue,
    LocalDate due,
    int workingDaysLeft,
    Optional<LocalDate> contactedOn,
    Optional<LocalDate> identifiedOn,
    Optional<LocalDate> extendedOn,
    Optional<LocalDate> answeredOn,
    Optional<LocalDate> closedOn,
    Optional<Outcome> outcome,
    List<RequestNote> notes,
    boolean packageReady) {

  /** Says whether the answer is still owed. */
  public boolean isOpen() {
    return state.isOpen();
  }
}
