package nl.dossierkluis.rights;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.Forbidden;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.Roles;

/** The steps that staff take with a request, except the answer itself. */
@Stateless
@RolesAllowed({Roles.COACH, Roles.OWNER, Roles.PRIVACY_OFFICER, Roles.CLIENT, Roles.SYSTEM})
public class RequestSteps {

  private static final int LONGEST_NOTE = 4000;

  @Inject RequestAccess access;
  @Inject CurrentActor actor;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /**
   * Somebody has spoken with the client.
   *
   * @param note what was agreed; may be empty
   */
  public RequestView contact(String requestId, String note) {
    return step(requestId, Act.REQUEST_CONTACTED, "contact", note, RightsRequest::contact);
  }

  /**
   * It is certain who asks.
   *
   * @param method the rung of the ladder that removed the doubt
   * @param reason why there was any doubt; may be empty
   */
  public RequestView identify(String requestId, IdentityMethod method, String reason) {
    if (method == null) {
      throw new InvalidInput("method", "platform.required");
    }
    String note = reason == null || reason.isBlank() ? method.name() : method + ": " + reason;
    return step(requestId, Act.REQUEST_IDENTIFIED, "identify", note, RightsRequest::identify);
  }

  /**
   * The client was told that it takes up to two months longer.
   *
   * @param reason what she was told (GDPR art. 12(3)); required
   * @throws ExtensionTooLate after the month in which she must be told
   */
  public RequestView extend(String requestId, String reason) {
    requireText("reason", reason);
    return step(requestId, Act.REQUEST_EXTENDED, "extend", reason, RightsRequest::extend);
  }

  /**
   * The request is refused.
   *
   * @param ground one that can refuse a request
   * @param reason what the client is told (GDPR art. 12(4)); required
   */
  public RequestView refuse(String requestId, Outcome ground, String reason) {
    if (ground == null || !ground.isRefusal()) {
      throw new InvalidInput("ground", "rights.ground");
    }
    requireText("reason", reason);
    return step(
        requestId,
        Act.REQUEST_REFUSED,
        "refuse",
        reason,
        (request, today) -> request.answer(ground, today));
  }

  /**
   * Nothing more is to be done.
   *
   * @param withdrawn whether the client has taken the request back before it was answered
   */
  public RequestView close(String requestId, boolean withdrawn, String note) {
    return step(
        requestId,
        Act.REQUEST_CLOSED,
        "close",
        note,
        (request, today) -> request.close(withdrawn, today));
  }

  private RequestView step(
      String requestId,
      Act act,
      String name,
      String note,
      BiConsumer<RightsRequest, LocalDate> verb) {
    RightsRequest request = access.require(requestId);
    if (!actor.isStaff() && !actor.isSystem()) {
      audit.refused(act, AuditObject.of("request", requestId, request.client()));
      throw new Forbidden("rights.staff-only");
    }
    if (note != null && note.length() > LONGEST_NOTE) {
      throw new InvalidInput("note", "platform.too-long", LONGEST_NOTE);
    }
    verb.accept(request, LocalDate.now(clock));
    access.note(request, name, note);
    audit.did(act, AuditObject.of("request", requestId, request.client()));
    return access.view(request);
  }

  private static void requireText(String field, String text) {
    if (text == null || text.isBlank()) {
      throw new InvalidInput(field, "platform.required");
    }
  }
}
