package nl.dossierkluis.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The error that an error page tells of. */
@Named
@RequestScoped
public class Incident {

  @Inject HttpServletRequest request;

  /** Number under which the log knows it. */
  public String getNumber() {
    return Incidents.of(request);
  }

  /** Sentence of the rule that was broken; empty if it is another error. */
  public String getRule() {
    return Incidents.explanation(request);
  }
}
