package nl.dossierkluis.rights;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.dossierkluis.personaldata.RecordSchema;
import nl.dossierkluis.personaldata.SealedRecord;
import nl.dossierkluis.personaldata.SubjectId;

/**
 * A request of a data subject, from its receipt to its end (GDPR art. 12 and 15 to 22). The clock
 * runs from the day of receipt whatever its state; dates follow from {@link ResponseDeadline}.
 */
@Entity
@Table(name = "rights_request")
class RightsRequest {

  static final RecordSchema<RequestCard> CARD =
      RecordSchema.first("rights_request", RequestCard.class);

  @Id
  @Column(length = 22)
  private String id;

  @Column(name = "client_id", nullable = false, length = 22)
  private String clientId;

  @Enumerated(EnumType.STRING)
  @Column(name = "asked_right", nullable = false, length = 20)
  private Right right;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private RequestState state = RequestState.RECEIVED;

  @Column(name = "received_on", nullable = false)
  private LocalDate receivedOn;

  @Column(name = "registered_by", nullable = false, length = 22)
  private String registeredBy;

  @Column(name = "registered_at", nullable = false)
  private Instant registeredAt;

  @Column(name = "contacted_on")
  private LocalDate contactedOn;

  @Column(name = "identified_on")
  private LocalDate identifiedOn;

  @Column(name = "extended_on")
  private LocalDate extendedOn;

  @Column(name = "answered_on")
  private LocalDate answeredOn;

  @Column(name = "closed_on")
  private LocalDate closedOn;

  @Enumerated(EnumType.STRING)
  @Column(length = 30)
  private Outcome outcome;

  @Embedded private SealedRecord card;

  @Version private int version;

  protected RightsRequest() {}

  RightsRequest(
      String id,
      SubjectId client,
      Right right,
      Channel channel,
      LocalDate receivedOn,
      SealedRecord card) {
    this.id = id;
    this.clientId = client.text();
    this.right = right;
    this.channel = channel;
    this.receivedOn = receivedOn;
    this.card = card;
  }

  void registered(String by, Instant at) {
    registeredBy = by;
    registeredAt = at;
  }

  /** Somebody has spoken with the client about what she wants to see. */
  void contact(LocalDate on) {
    require(state.isOpen() && contactedOn == null);
    contactedOn = on;
    if (state == RequestState.RECEIVED || state == RequestState.ACKNOWLEDGED) {
      state = RequestState.CONTACTED;
    }
  }

  /** It is certain who asks. */
  void identify(LocalDate on) {
    require(state.isOpen() && identifiedOn == null);
    identifiedOn = on;
    if (state != RequestState.EXTENDED && state != RequestState.RECEIVED) {
      state = RequestState.IN_PROGRESS;
    }
  }

  /**
   * The client was told that it takes longer, and why.
   *
   * @throws ExtensionTooLate after the month in which she must have been told
   */
  void extend(LocalDate on) {
    require(state.isOpen() && extendedOn == null);
    if (!deadline().extendableBy(on)) {
      throw new ExtensionTooLate(state);
    }
    extendedOn = on;
    state = RequestState.EXTENDED;
  }

  /** The answer, also a refusal, is given. */
  void answer(Outcome how, LocalDate on) {
    require(state.isOpen());
    outcome = how;
    answeredOn = on;
    state = RequestState.ANSWERED;
  }

  /** Nothing more is to be done. An open request can only be closed because it is withdrawn. */
  void close(boolean withdrawn, LocalDate on) {
    require(state == RequestState.ANSWERED && !withdrawn || state.isOpen() && withdrawn);
    if (withdrawn) {
      outcome = Outcome.WITHDRAWN;
    }
    closedOn = on;
    state = RequestState.CLOSED;
  }

  private void require(boolean possible) {
    if (!possible) {
      throw new RequestInWrongState(state);
    }
  }

  ResponseDeadline deadline() {
    return ResponseDeadline.from(receivedOn);
  }

  void rewrite(SealedRecord newCard) {
    card = newCard;
  }

  String id() {
    return id;
  }

  SubjectId client() {
    return new SubjectId(clientId);
  }

  Right right() {
    return right;
  }

  Channel channel() {
    return channel;
  }

  RequestState state() {
    return state;
  }

  LocalDate receivedOn() {
    return receivedOn;
  }

  Instant registeredAt() {
    return registeredAt;
  }

  Optional<LocalDate> contactedOn() {
    return Optional.ofNullable(contactedOn);
  }

  Optional<LocalDate> identifiedOn() {
    return Optional.ofNullable(identifiedOn);
  }

  Optional<LocalDate> extendedOn() {
    return Optional.ofNullable(extendedOn);
  }

  Optional<LocalDate> answeredOn() {
    return Optional.ofNullable(answeredOn);
  }

  Optional<LocalDate> closedOn() {
    return Optional.ofNullable(closedOn);
  }

  Optional<Outcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  SealedRecord card() {
    return card;
  }
}
