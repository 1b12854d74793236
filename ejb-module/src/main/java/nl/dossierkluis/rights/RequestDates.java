package nl.dossierkluis.rights;

import java.time.LocalDate;

/**
 * The dates of one request, without anything about whose it is.
 *
 * @param contactedOn null while nobody has spoken with the client
 * @param answeredOn null while the answer is owed
 * @param closedOn null while it is not closed; without an answer it was withdrawn
 */
public record RequestDates(
    LocalDate receivedOn, LocalDate contactedOn, LocalDate answeredOn, LocalDate closedOn) {

  /** The dates by which it must be dealt with. */
  public ResponseDeadline deadline() {
    return ResponseDeadline.from(receivedOn);
  }

  /** Day on which it stopped asking for anything; null while it does. */
  public LocalDate settledOn() {
    return answeredOn != null ? answeredOn : closedOn;
  }

  /** Day on which the client first heard from the practice about it; null while she has not. */
  public LocalDate heardOn() {
    LocalDate settled = settledOn();
    boolean settledFirst =
        settled != null && (contactedOn == null || settled.isBefore(contactedOn));
    return settledFirst ? settled : contactedOn;
  }
}
