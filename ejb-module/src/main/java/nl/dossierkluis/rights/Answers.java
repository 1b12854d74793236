package nl.dossierkluis.rights;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.documents.OpenFile;
import nl.dossierkluis.documents.SealedBlob;
import nl.dossierkluis.documents.SealedFiles;
import nl.dossierkluis.dossiers.Dossiers;
import nl.dossierkluis.personaldata.Containers;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.personaldata.SubjectId;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.Database;
import nl.dossierkluis.platform.Forbidden;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.platform.Roles;

/**
 * Answers a request for access with the copy of the data (GDPR art. 15(3)). The package is made
 * once, at the answer, sealed while it is written, and downloaded by the client as often as she
 * likes.
 */
@Stateless
@RolesAllowed({Roles.COACH, Roles.OWNER, Roles.PRIVACY_OFFICER, Roles.CLIENT, Roles.SYSTEM})
public class Answers {

  @PersistenceContext EntityManager entities;
  @Inject RequestAccess access;
  @Inject DataPackages packages;
  @Inject SealedFiles files;
  @Inject Dossiers dossiers;
  @Inject Containers containers;
  @Inject SealedRecords records;
  @Inject Database database;
  @Inject CurrentActor actor;
  @Inject AuditTrail audit;
  @Inject Clock clock;
  @EJB Answers self;

  /**
   * Gives all that may be given. Durable on return.
   *
   * @throws Forbidden when the caller does not work in every dossier of the client
   * @throws RequestInWrongState when it is answered already, also by somebody who was faster
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public RequestView answer(String requestId) throws IOException {
    SubjectId subject = self.mayAnswer(requestId);
    DataPackage content = packages.access(subject, Locale.forLanguageTag("nl"));
    SealedBlob blob = seal(content);
    boolean kept = false;
    try {
      RequestView answered = self.conclude(requestId, blob, content.isEmpty());
      kept = true;
      database.forceToDisk();
      return answered;
    } finally {
      if (!kept) {
        files.discard(blob);
      }
    }
  }

  private SealedBlob seal(DataPackage content) throws IOException {
    try (InputStream zip = content.open()) {
      return files.seal(containers.create(), zip);
    }
  }

  /** Says whose data the answer will hold, if the caller may give it now. */
  public SubjectId mayAnswer(String requestId) {
    RightsRequest request = access.require(requestId);
    if (!actor.has(Roles.COACH) && !actor.isSystem()) {
      throw refusal(Act.REQUEST_ANSWERED, request, "rights.coach-only");
    }
    if (!dossiers.mayWorkInAll(request.client().text())) {
      throw refusal(Act.REQUEST_ANSWERED, request, "rights.not-all-dossiers");
    }
    if (!request.state().isOpen()) {
      throw new RequestInWrongState(request.state());
    }
    return request.client();
  }

  private Forbidden refusal(Act act, RightsRequest request, String messageKey) {
    audit.refused(act, AuditObject.of("request", request.id(), request.client()));
    return new Forbidden(messageKey);
  }

  /** Makes the answer known; the row is locked, so that a request is answered once. */
  public RequestView conclude(String requestId, SealedBlob blob, boolean nothingHeld) {
    RightsRequest request =
        entities.find(RightsRequest.class, requestId, LockModeType.PESSIMISTIC_WRITE);
    request.answer(nothingHeld ? Outcome.NO_DATA : Outcome.GRANTED, LocalDate.now(clock));
    String id = RandomId.next();
    entities.persist(
        new AnswerPackage(
            id,
            requestId,
            records.seal(AnswerPackage.CONTENT, id, blob.sealedIn(), blob),
            clock.instant()));
    files.remember(blob);
    audit.did(Act.REQUEST_ANSWERED, AuditObject.of("request", requestId, request.client()));
    return access.view(request);
  }

  /**
   * Opens the answer for its download. The entry in the log is on disk before this returns.
   *
   * @throws NotFound when there is no answer, or not for this caller
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public OpenFile open(String requestId) {
    SealedBlob blob = self.permit(requestId);
    database.forceToDisk();
    return files.open(blob);
  }

  /** Decides who may download the answer, and writes it down. */
  public SealedBlob permit(String requestId) {
    RightsRequest request = access.require(requestId);
    boolean allowed = actor.has(Roles.CLIENT) || dossiers.mayWorkInAll(request.client().text());
    AnswerPackage found = access.answerPackage(request).orElseThrow(NotFound::new);
    if (!allowed) {
      throw refusal(Act.PACKAGE_DOWNLOADED, request, "rights.not-all-dossiers");
    }
    if (actor.has(Roles.CLIENT)) {
      found.downloaded(clock.instant());
    }
    audit.before(Act.PACKAGE_DOWNLOADED, AuditObject.of("request", requestId, request.client()));
    return records.open(AnswerPackage.CONTENT, found.id(), found.content());
  }
}
