package nl.dossierkluis.web.faces;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import nl.dossierkluis.accounts.ConfirmationNeeded;
import nl.dossierkluis.documents.Outage;
import nl.dossierkluis.platform.TryLater;

/**
 * Decides in one place what a user sees of an exception: a sentence on the same page if she broke a
 * rule, the way in if she is not signed in, the page for what is expired or not hers, and for
 * everything else a page with the number of the incident.
 */
class ErrorAnswers extends ExceptionHandlerWrapper {

  private static final int TOO_MANY_REQUESTS = 429;

  private final Runnable refusals;

  /**
   * @param refusals takes down that somebody asked for what is never for her role
   */
  ErrorAnswers(ExceptionHandler wrapped, Runnable refusals) {
    super(wrapped);
    this.refusals = refusals;
  }

  @Override
  public void handle() {
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      answer(FacesContext.getCurrentInstance(), events.next().getContext().getException());
      events.remove();
    }
    getWrapped().handle();
  }

  private void answer(FacesContext context, Throwable thrown) {
    Optional<BrokenRule> rule = BrokenRules.find(thrown);
    if (rule.isEmpty()) {
      answerOther(context, thrown);
    } else if (Causes.find(ConfirmationNeeded.class, thrown).isPresent()) {
      askToConfirm(context);
    } else if (hasForm(context)) {
      RuleMessages.add(context, rule.get());
      Causes.find(TryLater.class, thrown).ifPresent(later -> slowDown(context, later));
      context.renderResponse();
    } else {
      Incidents.explain(request(context), rule.get().sentence(Bundle.of(context)));
      send(context, rule.get().status());
    }
  }

  /** A form that is sent too often is shown again, with the status that tells programs so. */
  private static void slowDown(FacesContext context, TryLater later) {
    context.getExternalContext().setResponseStatus(TOO_MANY_REQUESTS);
    context.getExternalContext().setResponseHeader("Retry-After", Long.toString(later.seconds()));
  }

  /** Leads to where somebody shows once more that it is she, and from there back to this page. */
  private static void askToConfirm(FacesContext context) {
    HttpServletRequest request = request(context);
    String page = Here.of(request);
    reply(
        context,
        external ->
            external.redirect(
                external.getRequestContextPath()
                    + "/accounts/confirm?next="
                    + URLEncoder.encode(page, StandardCharsets.UTF_8)));
  }

  /** A first view has no form yet to put a sentence beside, and a page half written takes none. */
  private static boolean hasForm(FacesContext context) {
    return context.isPostback()
        && context.getViewRoot() != null
        && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
  }

  private void answerOther(FacesContext context, Throwable thrown) {
    if (Causes.find(ViewExpiredException.class, thrown).isPresent()) {
      send(context, HttpServletResponse.SC_CONFLICT);
    } else if (Causes.isRefusedForRole(thrown)) {
      refuse(context);
    } else {
      Incidents.report(request(context), thrown);
      send(
          context,
          Outage.of(thrown).isPresent()
              ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
              : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
  }

  /** A stranger is led to where she can sign in; what is never for somebody's role is not there. */
  private void refuse(FacesContext context) {
    if (request(context).getUserPrincipal() == null) {
      reply(context, external -> external.redirect(external.getRequestContextPath() + "/"));
    } else {
      refusals.run();
      send(context, HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static void send(FacesContext context, int status) {
    reply(context, external -> external.responseSendError(status, null));
  }

  private static void reply(FacesContext context, Reply reply) {
    ExternalContext external = context.getExternalContext();
    context.responseComplete();
    if (external.isResponseCommitted()) {
      return;
    }
    try {
      external.responseReset();
      reply.through(external);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpServletRequest request(FacesContext context) {
    return (HttpServletRequest) context.getExternalContext().getRequest();
  }

  /** An answer instead of the page. */
  @FunctionalInterface
  private interface Reply {
    void through(ExternalContext external) throws IOException;
  }
}
