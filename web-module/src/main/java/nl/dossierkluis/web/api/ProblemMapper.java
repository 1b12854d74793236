package nl.dossierkluis.web.api;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Optional;
import nl.dossierkluis.accounts.ConfirmationNeeded;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.documents.Outage;
import nl.dossierkluis.platform.BusinessRuleViolation;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.TryLater;
import nl.dossierkluis.platform.WrongState;
import nl.dossierkluis.web.faces.Causes;
import nl.dossierkluis.web.faces.Incidents;

/** Turns whatever a boundary throws into an answer; the one place where that happens. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

  /** Type of the problem that its holder has to show once more that it is she. */
  static final String CONFIRMATION_NEEDED = "urn:dossierkluis:confirmation-needed";

  @Inject AuditTrail audit;
  @Context HttpHeaders headers;
  @Context HttpServletRequest request;

  @Override
  public Response toResponse(Throwable thrown) {
    Throwable cause = thrown;
    while (cause instanceof EJBException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    Response response = problem(cause).toResponse(type(cause));
    return cause instanceof TryLater later
        ? Response.fromResponse(response).header(HttpHeaders.RETRY_AFTER, later.seconds()).build()
        : response;
  }

  private static String type(Throwable thrown) {
    return thrown instanceof ConfirmationNeeded ? CONFIRMATION_NEEDED : Problem.NO_TYPE;
  }

  private Problem problem(Throwable thrown) {
    if (thrown instanceof BusinessRuleViolation rule) {
      return rule(rule);
    }
    if (Causes.isRefusedForRole(thrown)) {
      // Never for this role: the same answer as for what does not exist.
      audit.refused(Act.FUNCTION_CALLED, AuditObject.of("api", null));
      return Problem.of(404, say("platform.not-found"));
    }
    if (thrown instanceof WebApplicationException web) {
      Response response = web.getResponse();
      return Problem.of(response.getStatus(), response.getStatusInfo().getReasonPhrase());
    }
    if (isLostRace(thrown)) {
      return Problem.of(409, say("platform.lost-race"));
    }
    return failure(thrown);
  }

  private Problem rule(BusinessRuleViolation rule) {
    String title = say(rule.messageKey(), rule.messageArguments());
    if (rule instanceof InvalidInput input) {
      return new Problem(
          RuleStatus.of(input),
          title,
          Optional.of(input.field()),
          Optional.empty(),
          Optional.empty());
    }
    if (rule instanceof WrongState wrong) {
      return new Problem(
          409, title, Optional.empty(), Optional.of(wrong.currentState()), Optional.empty());
    }
    return Problem.of(RuleStatus.of(rule), title);
  }

  private static boolean isLostRace(Throwable thrown) {
    return thrown != null
        && (thrown instanceof OptimisticLockException || isLostRace(thrown.getCause()));
  }

  private Problem failure(Throwable thrown) {
    String incident = Incidents.report(request, thrown);
    return Outage.of(thrown)
        .map(outage -> outage(outage, incident))
        .orElseGet(() -> failed(500, say("platform.incident", incident), incident));
  }

  private Problem outage(Outage outage, String incident) {
    return outage == Outage.FULL
        ? failed(507, say("platform.full", incident), incident)
        : failed(503, say("platform.away", incident), incident);
  }

  private static Problem failed(int status, String title, String incident) {
    return new Problem(status, title, Optional.empty(), Optional.empty(), Optional.of(incident));
  }

  private String say(String key, Object... arguments) {
    Locale language = Texts.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return Texts.say(language, key, arguments);
  }
}
