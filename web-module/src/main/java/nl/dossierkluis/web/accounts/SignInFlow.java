package nl.dossierkluis.web.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import nl.dossierkluis.accounts.SignInStep;

/** Leads a browser from one step of signing in to the next. */
@RequestScoped
class SignInFlow {

  static final String SECOND_STEP = "/accounts/second-step";
  static final String FIRST_FACTOR = "/accounts/first-factor";

  @Inject ExternalContext external;
  @Inject HttpServletRequest request;

  /** The token of the half sign-in; one that never works when there is none. */
  String half() {
    return HalfCookie.tokenOf(request).orElse("");
  }

  /** Goes on to the wanted page, or to the step that must come before it. */
  void lead(SignInStep step, String wanted) throws IOException {
    if (step.isSignedIn()) {
      enter(step.token(), wanted);
      return;
    }
    external.addResponseHeader("Set-Cookie", HalfCookie.header(step.token()));
    String page = step.stage() == SignInStep.Stage.FACTOR_ASKED ? SECOND_STEP : FIRST_FACTOR;
    external.redirect(external.getRequestContextPath() + ReturnPath.by(page, wanted));
  }

  /** Goes on to the wanted page with a session. */
  void enter(String session, String wanted) throws IOException {
    carry(session);
    external.redirect(external.getRequestContextPath() + ReturnPath.after(wanted));
  }

  /** Gives the browser its session, and leaves it on the page where it is. */
  void carry(String session) {
    external.addResponseHeader("Set-Cookie", SessionCookie.header(session));
    external.addResponseHeader("Set-Cookie", HalfCookie.removal());
  }
}
